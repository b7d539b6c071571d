package org.lovebank.gateway.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.lovebank.gateway.testing.Gateway;
import org.lovebank.gateway.testing.GatewayUnderTest;

@QuarkusTest
@QuarkusTestResource(GatewayUnderTest.class)
class ReferenceTest {

    @Test
    void theReferenceHoldsEveryHousesPathsUnderOneServerAndOneWayToAuthenticate() throws IOException {
        // when
        JsonNode merged = merged();

        // then
        assertThat(names(merged.path("paths")))
                .contains("/api/v1/wishes", "/api/v1/volunteers", "/api/v1/sessions", "/api/v1/logins", "/oauth2/token")
                .doesNotContain("/openapi.json", "/docs");
        assertThat(merged.path("servers").findValuesAsText("url")).containsExactly(GatewayUnderTest.ISSUER);
        assertThat(names(merged.path("components").path("securitySchemes"))).containsExactly("bearer", "oauth2");
        assertThat(merged.at("/paths/~1api~1v1~1wishes/get/security/0/bearer").isArray())
                .isTrue();
        assertThat(merged.at("/info/x-missing-houses").toString()).isEqualTo("[\"timebank\"]");
    }

    @Test
    void aReferenceWithoutAHouseIsNotKeptByAnybody() {
        for (String notation : List.of("/openapi.json", "/openapi.yaml")) {
            Gateway.call().get(notation).then().statusCode(200).header("Cache-Control", "no-store");
        }
    }

    @Test
    void namesThatMeanDifferentThingsAreKeptApartAndEqualOnesShared() throws IOException {
        // when
        JsonNode merged = merged();

        // then
        JsonNode schemas = merged.at("/components/schemas");
        assertThat(schemas.at("/View/description").asText()).isEqualTo("wishes");
        assertThat(schemas.at("/VolunteerView/description").asText()).isEqualTo("volunteers");
        assertThat(schemas.has("Place")).isTrue();
        assertThat(schemas.has("VolunteerPlace")).isFalse();
        assertThat(merged.at("/paths/~1api~1v1~1volunteers/get/operationId").asText())
                .isEqualTo("volunteer_list");
        assertThat(merged.at("/paths/~1api~1v1~1volunteers/get/responses/200/content/application~1json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/VolunteerView");
    }

    @Test
    void everyReferenceInTheDocumentLeadsSomewhere() throws IOException {
        // when
        JsonNode merged = merged();

        // then
        assertThat(merged.findValuesAsText("$ref"))
                .isNotEmpty()
                .allMatch(reference -> !merged.at(reference.substring(1)).isMissingNode());
    }

    @Test
    void yamlSaysTheSame() throws IOException {
        // when
        JsonNode yaml =
                new YAMLMapper().readTree(Gateway.call().get("/openapi.yaml").asString());

        // then
        assertThat(names(yaml.path("paths"))).isEqualTo(names(merged().path("paths")));
    }

    @Test
    void thePageComesWholeFromThisJar() {
        // when
        String page = Gateway.call()
                .get("/docs")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("script-src 'self';"))
                .extract()
                .asString();

        // then
        assertThat(page).doesNotContain("http://", "https://");
        List.of("swagger-ui.css", "swagger-ui-bundle.js", "reference.js", "reference.css")
                .forEach(part -> {
                    assertThat(page).contains("/docs/" + part);
                    Gateway.call().get("/docs/" + part).then().statusCode(200);
                });
        Gateway.call()
                .get("/docs/application.properties")
                .then()
                .statusCode(404)
                .body("code", equalTo("NO_SUCH_RESOURCE"));
    }

    @Test
    void theClientsThatTheBuildMadeCanBeDownloadedAndNothingElse() {
        Gateway.call()
                .get("/clients")
                .then()
                .statusCode(200)
                .body("items", equalTo(List.of("/clients/lovebank-test-1.0.0.zip")));
        String client = Gateway.call()
                .get("/clients/lovebank-test-1.0.0.zip")
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .header("Content-Disposition", containsString("lovebank-test-1.0.0.zip"))
                .extract()
                .asString();
        assertThat(client).isEqualTo("a client");
        Gateway.call().get("/clients/notes.txt").then().statusCode(404).body("code", equalTo("NO_SUCH_RESOURCE"));
        Gateway.call()
                .urlEncodingEnabled(false)
                .get("/clients/..%2fnotes.zip")
                .then()
                .statusCode(400);
    }

    private static JsonNode merged() throws IOException {
        return new ObjectMapper().readTree(Gateway.call().get("/openapi.json").asString());
    }

    private static List<String> names(JsonNode node) {
        return StreamSupport.stream(((Iterable<String>) node::fieldNames).spliterator(), false)
                .toList();
    }
}
