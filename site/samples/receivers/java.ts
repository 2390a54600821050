/** A receiver in Java 17 with `com.sun.net.httpserver`, which every JDK has. */
import { text } from '../java.ts';
import { camelCase } from '../text.ts';
import type { Receiver } from './receiver.ts';

export const java: Receiver = {
  lang: 'java',
  label: 'Java',
  file: 'WebhookReceiver.java',
  run: 'java WebhookReceiver.java',
  program({ method, path, keyHeader, key: { field, env } }) {
    const key = camelCase(field);
    return `import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.concurrent.Executors;

public class WebhookReceiver {
    private static final int MOST_BYTES = 1024 * 1024;

    public static void main(String[] args) throws IOException {
        var ${key} = System.getenv(${text(env)});
        if (${key} == null) {
            throw new IllegalStateException(${text(`Set ${env}.`)});
        }
        var port = Integer.parseInt(System.getenv().getOrDefault("PORT", "4020"));

        // Behind a proxy that speaks https, for deliveries go to nothing else.
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.createContext(${text(path)}, exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(receive(exchange, ${key}), -1);
            }
        });
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    private static int receive(HttpExchange exchange, String ${key}) throws IOException {
        if (!exchange.getRequestMethod().equals(${text(method)})) {
            return 405;
        }
        // In constant time, so that the key cannot be guessed byte by byte.
        var given = exchange.getRequestHeaders().getFirst(${text(keyHeader)});
        if (given == null || !MessageDigest.isEqual(bytes(given), bytes(${key}))) {
            return 401;
        }
        // JSON, which the standard library cannot read.
        var event = new String(exchange.getRequestBody().readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        // Keep it where it survives a crash, then acknowledge it. The same event_id may come again.
        System.out.println(event);
        return 204;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}`;
  },
};
