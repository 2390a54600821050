/** A receiver in Go with `net/http`. */
import { text } from '../go.ts';
import { camelCase } from '../text.ts';
import type { Receiver } from './receiver.ts';

export const go: Receiver = {
  lang: 'go',
  label: 'Go',
  file: 'webhook_receiver.go',
  run: 'go run webhook_receiver.go',
  program({ method, path, keyHeader, key: { field, env } }) {
    const key = camelCase(field);
    return `package main

import (
	"crypto/hmac"
	"encoding/json"
	"log"
	"net/http"
	"os"
	"time"
)

const mostBytes = 1024 * 1024

func main() {
	${key} := os.Getenv(${text(env)})
	if ${key} == "" {
		log.Fatal(${text(`Set ${env}.`)})
	}
	port := os.Getenv("PORT")
	if port == "" {
		port = "4020"
	}

	events := json.NewEncoder(os.Stdout)
	http.HandleFunc(${text(path)}, func(response http.ResponseWriter, request *http.Request) {
		if request.Method != ${text(method)} {
			response.WriteHeader(http.StatusMethodNotAllowed)
			return
		}
		// In constant time, so that the key cannot be guessed byte by byte.
		if !hmac.Equal([]byte(request.Header.Get(${text(keyHeader)})), []byte(${key})) {
			response.WriteHeader(http.StatusUnauthorized)
			return
		}
		var event map[string]any
		if err := json.NewDecoder(http.MaxBytesReader(response, request.Body, mostBytes)).Decode(&event); err != nil {
			response.WriteHeader(http.StatusBadRequest)
			return
		}
		// Keep it where it survives a crash, then acknowledge it. The same event_id may come again.
		if err := events.Encode(event); err != nil {
			response.WriteHeader(http.StatusServiceUnavailable)
			return
		}
		response.WriteHeader(http.StatusNoContent)
	})

	// Behind a proxy that speaks https, for deliveries go to nothing else.
	server := http.Server{Addr: "127.0.0.1:" + port, ReadTimeout: 10 * time.Second}
	log.Fatal(server.ListenAndServe())
}`;
  },
};
