package org.lovebank.gateway.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes one OpenAPI document of several: one server, one way to authenticate, every path and every noun once. */
final class MergedReference {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final String SCHEME = "bearer";

    private final ObjectNode merged = new ObjectMapper().createObjectNode();
    private final ObjectNode paths;
    private final ObjectNode components;
    private final ArrayNode tags;
    private final ArrayNode groups;
    private final ArrayNode missing;
    private final Set<String> tagNames = new LinkedHashSet<>();
    private final Set<String> operationIds = new LinkedHashSet<>();

    private MergedReference(String server) {
        merged.put("openapi", "3.1.0");
        ObjectNode info = merged.putObject("info");
        info.put("title", "Lovebank 爱心银行 API");
        info.put("version", "1");
        info.put(
                "description",
                "One address for volunteers, wishes and the love bank. Errors are problem details (RFC 9457) with a"
                        + " stable code, in zh-CN or en by Accept-Language. 统一入口；错误以 problem+json 返回。");
        missing = info.putArray("x-missing-houses");
        merged.putArray("servers").addObject().put("url", server);
        tags = merged.putArray("tags");
        groups = merged.putArray("x-tagGroups");
        paths = merged.putObject("paths");
        components = merged.putObject("components");
        components
                .putObject("securitySchemes")
                .putObject(SCHEME)
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT")
                .put("description", "POST /api/v1/sessions for people, POST /oauth2/token for programs.");
    }

    /** The documents of the houses as one, in the houses' order. */
    static ObjectNode of(Map<String, Optional<ObjectNode>> documents, String server) {
        MergedReference reference = new MergedReference(server);
        documents.forEach((house, document) ->
                document.ifPresentOrElse(found -> reference.add(house, found), () -> reference.missing.add(house)));
        return reference.merged;
    }

    private void add(String house, ObjectNode document) {
        ObjectNode own =
                document.path("components") instanceof ObjectNode given ? given.deepCopy() : document.objectNode();
        own.remove("securitySchemes");
        ComponentNames names = new ComponentNames(house, own, components);
        own.properties().forEach(kind -> {
            ObjectNode target = components.withObjectProperty(kind.getKey());
            kind.getValue()
                    .properties()
                    .forEach(component -> target.set(
                            names.nameOf(kind.getKey(), component.getKey()), names.rewritten(component.getValue())));
        });
        Set<String> used = new LinkedHashSet<>();
        document.path("paths").properties().forEach(path -> {
            JsonNode item = names.rewritten(path.getValue());
            item.properties().stream()
                    .filter(operation -> METHODS.contains(operation.getKey()))
                    .forEach(operation -> used.addAll(settle(house, (ObjectNode) operation.getValue())));
            paths.withObjectProperty(path.getKey()).setAll((ObjectNode) item);
        });
        addTags(house, document, used);
    }

    /** An operation as it stands in the merged document; answers its tags. */
    private Set<String> settle(String house, ObjectNode operation) {
        String id = operation.path("operationId").asText("");
        if (!id.isEmpty() && !operationIds.add(id)) {
            operation.put("operationId", house + "_" + id);
        }
        if (operation.path("security") instanceof ArrayNode security && !security.isEmpty()) {
            operation.putArray("security").addObject().putArray(SCHEME);
        }
        if (operation.path("tags").isEmpty()) {
            operation.putArray("tags").add(house);
        }
        Set<String> names = new LinkedHashSet<>();
        operation.path("tags").forEach(tag -> names.add(tag.asText()));
        return names;
    }

    private void addTags(String house, ObjectNode document, Set<String> used) {
        document.path("tags").forEach(tag -> {
            if (used.contains(tag.path("name").asText())
                    && tagNames.add(tag.path("name").asText())) {
                tags.add(tag.deepCopy());
            }
        });
        used.stream().filter(tagNames::add).forEach(name -> tags.addObject().put("name", name));
        ArrayNode group = groups.addObject().put("name", house).putArray("tags");
        used.forEach(group::add);
    }
}
