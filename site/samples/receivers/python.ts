/** A receiver in Python 3 with `http.server`. */
import { text } from '../python.ts';
import type { Receiver } from './receiver.ts';

export const python: Receiver = {
  lang: 'python',
  label: 'Python',
  file: 'webhook_receiver.py',
  run: 'python3 webhook_receiver.py',
  program({ method, path, keyHeader, key: { field, env } }) {
    const key = field.toUpperCase();
    return `import hmac
import json
import os
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

${key} = os.environ[${text(env)}].encode()
PORT = int(os.environ.get("PORT", "4020"))
MOST_BYTES = 1024 * 1024


class Receiver(BaseHTTPRequestHandler):
    timeout = 10

    def do_${method}(self):
        length = int(self.headers.get("Content-Length", "0"))
        body = self.rfile.read(min(length, MOST_BYTES))
        self.send_response(self.receive(body))
        self.end_headers()

    def receive(self, body):
        if self.path != ${text(path)}:
            return 404
        # In constant time, so that the key cannot be guessed byte by byte.
        given = self.headers.get(${text(keyHeader)}, "").encode()
        if not hmac.compare_digest(given, ${key}):
            return 401
        try:
            event = json.loads(body)
        except ValueError:
            return 400
        # Keep it where it survives a crash, then acknowledge it. The same event_id may come again.
        print(json.dumps(event), flush=True)
        return 204


# Behind a proxy that speaks https, for deliveries go to nothing else.
ThreadingHTTPServer(("127.0.0.1", PORT), Receiver).serve_forever()`;
  },
};
