package org.lovebank.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lovebank.client.BuiltReference.Operation;

class ReferenceDocumentTest {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{2}");

    private final JsonNode document = BuiltReference.document();
    private final JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    @Test
    void everyJsonBodyHasAnExampleThatFitsItsSchema() {
        // when
        List<String> wrong = new ArrayList<>();
        Set<String> checked = new java.util.HashSet<>();
        BuiltReference.operations().forEach(operation -> {
            wrong.addAll(
                    check(operation.address() + " takes", operation.content().path("requestBody"), checked));
            operation
                    .content()
                    .path("responses")
                    .properties()
                    .forEach(answer -> wrong.addAll(check(
                            operation.address() + " answers " + answer.getKey(),
                            resolved(answer.getValue()),
                            checked)));
        });

        // then
        assertThat(checked).hasSizeGreaterThan(1000);
        assertThat(wrong)
                .as("Give the field a word that fits in platform/reference words.properties (Noun.field=word)")
                .isEmpty();
    }

    @Test
    void everyOperationIsNamedOnceAndSpeaksBothLanguages() {
        List<String> ids = BuiltReference.operations()
                .map(operation -> operation.content().path("operationId").asText())
                .toList();
        assertThat(ids).hasSizeGreaterThan(500).doesNotHaveDuplicates().doesNotContain("");
        assertThat(BuiltReference.operations())
                .as("Say it in English in the summary and in Chinese there or in the description")
                .allSatisfy(operation -> assertThat(
                                operation.content().path("summary").asText())
                        .as(operation.address())
                        .containsPattern(CHINESE)
                        .containsPattern(ENGLISH));
        assertThat(BuiltReference.operations())
                .as("Give the resource a tag in both languages")
                .allSatisfy(operation -> assertThat(
                                operation.content().at("/tags/0").asText())
                        .as(operation.address())
                        .containsPattern(CHINESE));
    }

    @Test
    void everyErrorNamesItsCodesAndCarriesAProblem() {
        BuiltReference.operations()
                .forEach(operation -> operation.content().path("responses").properties().stream()
                        .filter(answer -> answer.getKey().matches("[45].*"))
                        .forEach(answer -> {
                            JsonNode told = resolved(answer.getValue());
                            String place = operation.address() + " " + answer.getKey();
                            assertThat(told.path("description").asText())
                                    .as(place)
                                    .containsPattern("`[A-Z][A-Z_]+`");
                            assertThat(told.at("/content/application~1problem+json/schema/$ref")
                                            .asText())
                                    .as(place)
                                    .endsWith("/Problem");
                        }));
        assertThat(codes("POST /api/v1/wishes", "422")).contains("WINDOW_TOO_LONG", "IDEMPOTENCY_KEY_REUSED");
        assertThat(codes("PUT /api/v1/wishes/{id}", "412")).contains("CHANGED_MEANWHILE");
        assertThat(codes("POST /api/v1/sessions", "401")).contains("SIGN_IN_REFUSED");
        assertThat(codes("GET /api/v1/accounts", "429")).contains("TOO_MANY_REQUESTS");
        assertThat(codes("GET /api/v1/wishes", "409")).isEmpty();
    }

    @Test
    void whatMustBeSentAlongAndWhoMayStandBesideTheAddress() {
        // then
        assertThat(parameters("POST /api/v1/wishes")).contains("IdempotencyKey");
        assertThat(parameters("PUT /api/v1/wishes/{id}")).contains("IfMatch");
        assertThat(parameters("GET /api/v1/wishes")).contains("Limit", "Cursor");
        JsonNode registering = operation("POST /api/v1/volunteers");
        assertThat(registering.at("/security").findValues("oauth2").toString()).contains("volunteers:register");
        assertThat(registering.at("/security").findValues("bearer").toString()).contains("STATION_HEAD");
        assertThat(operation("GET /api/v1/activity-calendar").at("/security").toString())
                .isEqualTo("[{}]");
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(document.findValuesAsText("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    private List<String> check(String place, JsonNode body, Set<String> checked) {
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, JsonNode> media : body.path("content").properties()) {
            if (!media.getKey().contains("json") || media.getKey().contains("ndjson")) {
                continue;
            }
            List<JsonNode> examples = new ArrayList<>();
            media.getValue()
                    .path("examples")
                    .forEach(example -> examples.add(resolved(example).path("value")));
            if (media.getValue().has("example")) {
                examples.add(media.getValue().path("example"));
            }
            if (!media.getValue().has("schema")) {
                wrong.add(place + " has no schema");
                continue;
            }
            if (examples.isEmpty()) {
                wrong.add(place + " has no example");
            }
            JsonNode schema = media.getValue().path("schema");
            for (JsonNode example : examples) {
                if (checked.add(schema + example.toString())) {
                    validate(schema, example).forEach(each -> wrong.add(place + " " + each.getMessage()));
                }
            }
        }
        return wrong;
    }

    private Set<ValidationMessage> validate(JsonNode schema, JsonNode example) {
        ObjectNode whole = ((ObjectNode) document).objectNode();
        whole.setAll((ObjectNode) schema);
        whole.set("components", document.path("components"));
        return schemas.getSchema(whole).validate(example);
    }

    private JsonNode operation(String address) {
        return BuiltReference.operations()
                .filter(operation -> operation.address().equals(address))
                .map(Operation::content)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + address));
    }

    private String codes(String address, String status) {
        return resolved(operation(address).at("/responses/" + status))
                .path("description")
                .asText("");
    }

    private String parameters(String address) {
        return operation(address).path("parameters").findValuesAsText("$ref").toString();
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }
}
