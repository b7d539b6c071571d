package org.lovebank.bench.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.lovebank.bench.figure.Proof;
import org.lovebank.bench.proxy.Peer;

/** Before a proxy is measured: it lets a good token pass, and none that is expired, strange, forged or missing. */
final class Refusals {

    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Tokens tokens;

    Refusals(Tokens tokens) {
        this.tokens = tokens;
    }

    Proof of(Peer peer) throws IOException, InterruptedException {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("good", tokens.many(1).getFirst());
        shown.put("expired", tokens.expired());
        shown.put("other issuer", tokens.ofAnotherIssuer());
        shown.put("forged", tokens.forged());
        shown.put("missing", "");
        boolean right = true;
        StringJoiner found = new StringJoiner(", ");
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (Map.Entry<String, String> each : shown.entrySet()) {
                int status = ask(client, peer, each.getValue());
                right &= status == (each.getKey().equals("good") ? OK : UNAUTHORIZED);
                found.add(each.getKey() + " " + status);
            }
        }
        return new Proof(peer.name() + " checks tokens", right, found.toString());
    }

    private static int ask(HttpClient client, Peer peer, String token) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + peer.address().getPort() + Questions.ADDRESS))
                .timeout(PATIENCE);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
