package org.lovebank.hostile.token;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Every way to show a token that we know to have fooled somebody (RFC 8725 and its examples). */
public final class Forgeries {

    private static final String NOWHERE = "http://127.0.0.1:1/keys";
    private static final int ENORMOUS = 200_000;
    private static final int HALF_SIGNATURE = 32;

    private final String good;
    private final Forger forger;
    private final List<Forgery> all = new ArrayList<>();

    private Forgeries(String good) {
        this.good = good;
        this.forger = new Forger(good);
    }

    /**
     * Out of a token that holds.
     *
     * @param keys the published keys, as they are published
     * @param refresh a refresh token, which is no access token
     */
    public static List<Forgery> of(String good, JsonNode keys, String refresh) {
        Forgeries forgeries = new Forgeries(good);
        forgeries.algorithms(keys);
        forgeries.keys();
        forgeries.kinds(refresh);
        forgeries.claims();
        forgeries.forms();
        forgeries.places();
        return List.copyOf(forgeries.all);
    }

    private void algorithms(JsonNode keys) {
        for (String none : List.of("none", "None", "nOnE", "", "ES256K")) {
            String token = forger.signed(head -> head.put("alg", none), _ -> {});
            add("algorithm " + none, token + ".");
            add("algorithm " + none + " with the old signature", token + "." + part(2));
        }
        add("the key set as a secret", forger.hashed(keys.toString().getBytes(StandardCharsets.UTF_8)));
        keys.path("keys").forEach(key -> {
            add("a key as a secret", forger.hashed(key.toString().getBytes(StandardCharsets.UTF_8)));
            add(
                    "a coordinate as a secret",
                    forger.hashed(Base64.getUrlDecoder().decode(key.path("x").asText("AA"))));
        });
        add("an empty secret", forger.hashed(new byte[] {0}));
        add("a signature of zeros", part(0) + "." + part(1) + "." + Forger.encoded(new byte[2 * HALF_SIGNATURE]));
        add("no signature", part(0) + "." + part(1) + ".");
    }

    private void keys() {
        add("an own key under our name", forger.own(_ -> {}));
        add("it brings its key", forger.own(head -> head.set("jwk", forger.publicKey())));
        for (String where : List.of("jku", "x5u")) {
            add("it says where its key is: " + where, forger.own(head -> head.put(where, NOWHERE)));
        }
        add(
                "it brings a certificate",
                forger.own(
                        head -> head.putArray("x5c").add(Base64.getEncoder().encodeToString(forger.publicKeyBytes()))));
        for (String name : List.of(
                "../../../../../../dev/null",
                "/dev/null",
                "' or '1'='1",
                "\u0000",
                "${jndi:ldap://127.0.0.1:1/a}",
                NOWHERE,
                "k".repeat(4000))) {
            add(
                    "a key called " + name.substring(0, Math.min(20, name.length())),
                    forger.own(head -> head.put("kid", name)));
        }
        add("a key without a name", forger.own(head -> head.remove("kid")));
        add(
                "a key whose name is a list",
                forger.own(head -> head.putArray("kid").add("a")));
        add(
                "a critical header",
                forger.own(head -> head.put("b64", false).putArray("crit").add("b64")));
    }

    private void kinds(String refresh) {
        add("a refresh token", refresh);
        for (String type : List.of("JWT", "id_token+jwt", "logout+jwt", "")) {
            add("of the type " + type, forger.own(head -> head.put("typ", type)));
        }
        add(
                "a token in a token",
                Forger.encoded("{\"alg\":\"none\",\"typ\":\"at+jwt\",\"cty\":\"JWT\"}") + "." + Forger.encoded(good)
                        + ".");
        add("encrypted", Forger.encoded("{\"alg\":\"dir\",\"enc\":\"A128GCM\",\"typ\":\"at+jwt\"}") + "..a.b.c");
    }

    private void claims() {
        long now = Instant.now().getEpochSecond();
        Map<String, Consumer<ObjectNode>> changes = new LinkedHashMap<>();
        changes.put(
                "more roles",
                claims -> claims.putArray("groups").add("CENTER_ADMIN").add("DPO"));
        changes.put("the whole country", claims -> claims.putArray("areas").add("cn"));
        changes.put("somebody else", claims -> claims.put("sub", "0192f0c1-5a3e-7c4d-8b2a-3f6e9d1c7a54"));
        changes.put("no end", claims -> claims.remove("exp"));
        changes.put("a later end", claims -> claims.put("exp", now + 1_000_000));
        changes.put("another audience", claims -> claims.put("aud", "another"));
        changes.put("another issuer", claims -> claims.put("iss", "https://evil.example"));
        changes.put("not yet", claims -> claims.put("nbf", now + 1_000_000));
        // What the claims say does not matter without a signature: each is shown with the old one and with an own one.
        changes.forEach((trick, change) -> {
            add(trick + ", the old signature", forger.signed(_ -> {}, change) + "." + part(2));
            add(trick + ", an own signature", forger.own(_ -> {}, change));
        });
    }

    private void forms() {
        add("a fourth part", good + "." + part(2));
        add("padded", good + "=");
        add("cut short", good.substring(0, good.length() - 4));
        add("a wide stop", good.replace('.', '．'));
        add("letters that look alike", good.replace('e', 'е'));
        add("something before it", "a " + good);
        add("something after it", good + " a");
        add("a zero behind it", good + "\u0000");
        add("enormous", good + "A".repeat(ENORMOUS));
        add("many stops", ".".repeat(5000));
        add("deep claims", part(0) + "." + Forger.encoded("[".repeat(3000)) + "." + part(2));
    }

    private void places() {
        all.add(new Forgery("in the query", Map.of(), "?access_token=" + good));
        all.add(new Forgery("in a cookie", Map.of("Cookie", "access_token=" + good), ""));
        all.add(new Forgery("as a password", Map.of("Authorization", "Basic " + Forger.encoded("a:" + good)), ""));
        all.add(new Forgery("in another header", Map.of("X-Authorization", "Bearer " + good), ""));
        Map<String, String> twice = new LinkedHashMap<>();
        twice.put("Authorization", "Bearer " + forger.own(_ -> {}));
        twice.put("authorization", "Bearer " + good);
        all.add(new Forgery("twice", twice, ""));
    }

    private String part(int number) {
        return good.split("\\.", -1)[number];
    }

    private void add(String trick, String token) {
        all.add(Forgery.bearer(trick, token));
    }
}
