package org.lovebank.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes one OpenAPI document of several: one server, one way to authenticate, every path and every noun once. */
public final class MergedReference {

    static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    /** The version of the API; what changed stands in docs/api-changes.md. */
    public static final String VERSION = "1.0.1";

    private final ObjectNode merged = new ObjectMapper().createObjectNode();
    private final ObjectNode paths;
    private final ObjectNode components;
    private final ArrayNode tags;
    private final ArrayNode groups;
    private final ArrayNode missing;
    private final ObjectNode problems;
    private final Set<String> tagNames = new LinkedHashSet<>();

    private MergedReference(String server) {
        problems = merged.objectNode();
        merged.put("openapi", "3.1.0");
        ObjectNode info = merged.putObject("info");
        info.put("title", "Lovebank 爱心银行 API");
        info.put("version", VERSION);
        info.put(
                "description",
                "One address for volunteers, wishes and the love bank. Errors are problem details (RFC 9457) with a"
                        + " stable code, in zh-CN or en by Accept-Language. 统一入口；错误以 problem+json 返回。\n\nClients for"
                        + " TypeScript and Java: [/clients](/clients). Events: [/asyncapi.json](/asyncapi.json)."
                        + " 客户端代码与事件目录见上述链接。");
        missing = info.putArray("x-missing-houses");
        merged.putArray("servers").addObject().put("url", server);
        tags = merged.putArray("tags");
        groups = merged.putArray("x-tagGroups");
        paths = merged.putObject("paths");
        merged.set("components", SharedParts.read());
        components = merged.withObjectProperty("components");
    }

    /** The documents of the houses as one, in the houses' order. */
    public static ObjectNode of(Map<String, Optional<ObjectNode>> documents, String server) {
        MergedReference reference = new MergedReference(server);
        documents.forEach((house, document) ->
                document.ifPresentOrElse(found -> reference.add(house, found), () -> reference.missing.add(house)));
        ForAllLanguages.say(reference.merged);
        new Dressing(reference.merged, reference.problems).dress();
        return reference.merged;
    }

    private void add(String house, ObjectNode document) {
        ObjectNode own =
                document.path("components") instanceof ObjectNode given ? given.deepCopy() : document.objectNode();
        own.remove("securitySchemes");
        document.path(Problems.BOOK).properties().forEach(code -> problems.putIfAbsent(code.getKey(), code.getValue()));
        ComponentNames names = new ComponentNames(house, own, components);
        own.properties().forEach(kind -> {
            ObjectNode target = components.withObjectProperty(kind.getKey());
            kind.getValue()
                    .properties()
                    .forEach(component -> target.set(
                            names.nameOf(kind.getKey(), component.getKey()), names.rewritten(component.getValue())));
        });
        TagNames tagWords = new TagNames(document.path("tags"));
        Set<String> used = new LinkedHashSet<>();
        document.path("paths").properties().forEach(path -> {
            JsonNode item = names.rewritten(path.getValue());
            item.properties().stream()
                    .filter(operation -> METHODS.contains(operation.getKey()))
                    .forEach(operation -> used.addAll(settle(house, tagWords, (ObjectNode) operation.getValue())));
            paths.withObjectProperty(path.getKey()).setAll((ObjectNode) item);
        });
        addTags(house, tagWords, used);
    }

    /** An operation as it stands in the merged document; answers its tags. */
    private Set<String> settle(String house, TagNames tagWords, ObjectNode operation) {
        // Always with the house, so that a name stays what it is when another house takes the same one.
        operation.put("operationId", house + "_" + operation.path("operationId").asText("unnamed"));
        Set<String> names = new LinkedHashSet<>();
        operation.path("tags").forEach(tag -> names.add(tagWords.nameOf(tag.asText())));
        if (names.isEmpty()) {
            names.add(house);
        }
        ArrayNode shown = operation.putArray("tags");
        names.forEach(shown::add);
        return names;
    }

    private void addTags(String house, TagNames tagWords, Set<String> used) {
        used.stream().filter(tagNames::add).forEach(name -> {
            ObjectNode tag = tags.addObject().put("name", name);
            tagWords.descriptionOf(name).ifPresent(words -> tag.put("description", words));
        });
        ArrayNode group = groups.addObject().put("name", house).putArray("tags");
        used.forEach(group::add);
    }
}
