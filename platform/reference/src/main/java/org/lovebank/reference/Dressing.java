package org.lovebank.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Puts beside each operation what its house's document does not say in so many words. */
final class Dressing {

    private static final String JSON = "application/json";
    private static final String ANYBODY_SIGNED_IN = "**";
    private static final String A_PROGRAM = "PARTNER_CLIENT";

    private final ObjectNode document;
    private final ObjectNode components;
    private final Problems problems;
    private final BodyExamples examples;

    Dressing(ObjectNode document, ObjectNode problemBook) {
        this.document = document;
        this.components = document.withObjectProperty("components");
        this.problems = new Problems(components, problemBook);
        this.examples = new BodyExamples(components);
    }

    void dress() {
        document.path("paths").properties().forEach(path -> {
            boolean versioned = path.getValue().properties().stream()
                    .anyMatch(operation -> says(operation.getValue(), "VERSION_MISSING"));
            path.getValue().properties().stream()
                    .filter(operation -> MergedReference.METHODS.contains(operation.getKey()))
                    .map(Map.Entry::getValue)
                    .forEach(operation -> dress((ObjectNode) operation, versioned));
        });
    }

    private void dress(ObjectNode operation, boolean versioned) {
        TwoLanguages.inSummary(operation);
        sayWhoMay(operation);
        parameters(operation);
        problems.tell(operation);
        answers(operation, versioned);
        examples.show(operation);
        ObjectNode responses = operation.withObjectProperty("responses");
        Problems.refer(responses.putObject("429"), "responses/TooManyRequests");
        Problems.refer(responses.putObject("5XX"), "responses/Unavailable");
        operation.remove(List.of(Problems.CODES, "x-scopes"));
    }

    /** Roles go with the bearer scheme (OpenAPI 3.1 allows role names there), scopes with OAuth 2. */
    private void sayWhoMay(ObjectNode operation) {
        Set<String> roles = new TreeSet<>();
        boolean closed = !operation.path("security").isEmpty();
        operation
                .path("security")
                .forEach(way -> way.forEach(names -> names.forEach(name -> roles.add(name.asText()))));
        roles.remove(ANYBODY_SIGNED_IN);
        Set<String> scopes = new TreeSet<>();
        operation.path("x-scopes").forEach(scope -> scopes.add(scope.asText()));
        ArrayNode security = operation.putArray("security");
        if (!closed) {
            security.addObject();
            return;
        }
        ArrayNode bearer = security.addObject().putArray("bearer");
        roles.forEach(bearer::add);
        if (!scopes.isEmpty() || roles.contains(A_PROGRAM)) {
            ArrayNode oauth = security.addObject().putArray("oauth2");
            scopes.forEach(oauth::add);
            ObjectNode known =
                    components.at("/securitySchemes/oauth2/flows/clientCredentials/scopes") instanceof ObjectNode there
                            ? there
                            : components.objectNode();
            scopes.stream().filter(scope -> !known.has(scope)).forEach(scope -> known.put(scope, scope));
        }
        String who = roles.isEmpty()
                ? "Whoever is signed in. 登录即可。"
                : "One of the roles 角色之一: " + String.join(", ", roles) + ".";
        String what = scopes.isEmpty() ? "" : " Programs need the scope 应用权限: " + String.join(", ", scopes) + ".";
        operation.put("description", (operation.path("description").asText("") + "\n\n" + who + what).strip());
    }

    private void parameters(ObjectNode operation) {
        List<JsonNode> kept = new ArrayList<>();
        Set<String> shared = new TreeSet<>();
        for (JsonNode parameter : operation.path("parameters")) {
            Optional<String> common = switch (parameter.path("in").asText() + " "
                    + parameter.path("name").asText()) {
                case "header Idempotency-Key" -> Optional.of("IdempotencyKey");
                case "header If-Match" -> Optional.of("IfMatch");
                case "query limit" -> Optional.of("Limit").filter(limit -> hasCursor(operation));
                case "query cursor" -> Optional.of("Cursor");
                default -> Optional.empty();
            };
            common.ifPresentOrElse(shared::add, () -> kept.add(parameter));
        }
        if (says(operation, "IDEMPOTENCY_KEY_MISSING")) {
            shared.add("IdempotencyKey");
        }
        if (says(operation, "VERSION_MISSING")) {
            shared.add("IfMatch");
        }
        if (!kept.isEmpty() || !shared.isEmpty()) {
            ArrayNode parameters = operation.putArray("parameters");
            kept.forEach(parameters::add);
            shared.forEach(name -> Problems.refer(parameters.addObject(), "parameters/" + name));
        }
    }

    private void answers(ObjectNode operation, boolean versioned) {
        boolean paged = hasCursor(operation);
        operation.path("responses").properties().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .forEach(entry -> {
                    ObjectNode answer = (ObjectNode) entry.getValue();
                    if (answer.path("description").asText("").length() < 3) {
                        answer.put("description", word(entry.getKey()));
                    }
                    ObjectNode headers = answer.withObjectProperty("headers");
                    Problems.refer(headers.putObject("RateLimit"), "headers/RateLimit");
                    Problems.refer(headers.putObject("RateLimit-Policy"), "headers/RateLimitPolicy");
                    if (paged) {
                        Problems.refer(headers.putObject("Link"), "headers/Link");
                    }
                    if (versioned && answer.path("content").has(JSON)) {
                        Problems.refer(headers.putObject("ETag"), "headers/ETag");
                    }
                    if (answer.path("content").isEmpty()) {
                        answer.remove("content");
                    }
                });
    }

    private static String word(String status) {
        return switch (status) {
            case "201" -> "Created 已创建";
            case "202" -> "Accepted, done later 已受理";
            case "204" -> "Done, nothing to show 已完成";
            default -> "OK 成功";
        };
    }

    private static boolean hasCursor(JsonNode operation) {
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("name").asText().equals("cursor")
                    || parameter.path("$ref").asText().endsWith("/Cursor")) {
                return true;
            }
        }
        return false;
    }

    private static boolean says(JsonNode operation, String code) {
        for (JsonNode each : operation.path(Problems.CODES)) {
            if (each.asText().equals(code)) {
                return true;
            }
        }
        return false;
    }
}
