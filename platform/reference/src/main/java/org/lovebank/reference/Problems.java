package org.lovebank.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lovebank.reference.example.Examples;

/** How an operation says no: an answer for each status, with its codes, their words and an example of each. */
final class Problems {

    static final String CODES = "x-problem-codes";
    static final String BOOK = "x-problems";

    private static final String MEDIA_TYPE = "application/problem+json";
    /** A list of codes this short is worth a name of its own, under which other operations share it. */
    private static final int SHARED = 4;

    private final ObjectNode components;
    private final ObjectNode book;

    /** @param book what the houses say of each code */
    Problems(ObjectNode components, ObjectNode book) {
        this.components = components;
        this.book = book;
    }

    /** Replaces what a house said of an operation's errors by what the reference says. */
    void tell(ObjectNode operation) {
        Map<Integer, List<String>> byStatus = new TreeMap<>();
        for (JsonNode code : operation.path(CODES)) {
            int status = book.path(code.asText()).path("status").asInt(400);
            byStatus.computeIfAbsent(status, none -> new ArrayList<>()).add(code.asText());
        }
        ObjectNode responses = operation.withObjectProperty("responses");
        if (operation.has(CODES)) {
            responses.remove(List.of("400", "401", "403"));
        }
        byStatus.forEach((status, codes) -> {
            String name = "Problem" + status + "_" + String.join("_", codes);
            if (status == 429) {
                return;
            }
            if (codes.size() <= SHARED) {
                components.withObjectProperty("responses").set(name, answer(codes));
                refer(responses.putObject(Integer.toString(status)), "responses/" + name);
            } else {
                responses.set(Integer.toString(status), answer(codes));
            }
        });
    }

    private ObjectNode answer(List<String> codes) {
        StringBuilder words = new StringBuilder();
        ObjectNode answer = components.objectNode();
        answer.put("description", "");
        ObjectNode content = answer.putObject("content").putObject(MEDIA_TYPE);
        refer(content.putObject("schema"), "schemas/Problem");
        ObjectNode examples = content.putObject("examples");
        for (String code : codes) {
            JsonNode told = book.path(code);
            words.append(words.isEmpty() ? "" : "\n")
                    .append("- `")
                    .append(code)
                    .append("` ")
                    .append(told.path("title-en").asText(code))
                    .append(' ')
                    .append(told.path("title-zh-CN").asText(""));
            components.withObjectProperty("examples").set(code, example(code, told));
            refer(examples.putObject(code), "examples/" + code);
        }
        return answer.put("description", words.toString());
    }

    private ObjectNode example(String code, JsonNode told) {
        ObjectNode example =
                components.objectNode().put("summary", told.path("title-en").asText(code));
        ObjectNode value = example.putObject("value")
                .put("type", "/problems/" + code)
                .put("title", told.path("title-zh-CN").asText(code))
                .put("status", told.path("status").asInt(400))
                .put("detail", "")
                .put("instance", "urn:request:0192f0c1-5a3e-7c4d-8b2a-3f6e9d1c7a54")
                .put("code", code)
                .put("requestId", "0192f0c1-5a3e-7c4d-8b2a-3f6e9d1c7a54");
        String detail = told.path("detail-zh-CN").asText(code);
        ObjectNode facts = components.objectNode();
        for (Map.Entry<String, JsonNode> fact : told.path("facts").properties()) {
            JsonNode sample = Examples.ofFact(fact.getKey(), fact.getValue().asText());
            facts.set(fact.getKey(), sample);
            detail = detail.replace(
                    "{" + fact.getKey() + "}", sample.isValueNode() ? sample.asText() : sample.toString());
        }
        value.put("detail", detail);
        if (!facts.isEmpty()) {
            value.set("metadata", facts);
        }
        if (code.equals("INVALID_INPUT")) {
            ArrayNode errors = value.putArray("errors");
            errors.addObject()
                    .put("pointer", "#/title")
                    .put("code", "NOT_BLANK")
                    .put("detail", "不能为空。");
        }
        return example;
    }

    static void refer(ObjectNode place, String to) {
        place.put("$ref", "#/components/" + to);
    }
}
