package org.lovebank.gateway.owasp;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lovebank.gateway.testing.Gateway;
import org.lovebank.gateway.testing.GatewayUnderTest;

@QuarkusTest
@QuarkusTestResource(GatewayUnderTest.class)
class Api9ImproperInventoryManagementTest {

    @Test
    void whatTheReferenceNamesIsThereAndOtherVersionsAreNot() {
        // given
        Map<String, Map<String, Object>> paths =
                JsonPath.from(Gateway.call().get("/openapi.json").asString()).getMap("paths");
        Set<String> missing = new TreeSet<>();

        // when
        paths.forEach((path, methods) -> {
            String asked = path.replaceAll("\\{[^}]*}", "01930000-0000-7000-8000-000000000007");
            methods.keySet().stream()
                    .filter(method ->
                            List.of("get", "post", "put", "patch", "delete").contains(method))
                    .forEach(method -> {
                        var answer = Gateway.call("no.token").request(method, asked);
                        if (answer.statusCode() == 404 || answer.statusCode() == 405) {
                            missing.add(method + " " + path);
                        }
                    });
        });

        // then
        assertThat(missing).isEmpty();
        assertThat(paths.keySet())
                .contains(
                        "/api/v1/webhooks",
                        "/api/v1/clients/{clientId}/usage",
                        "/api/v1/clients/{clientId}/keys",
                        "/api/v1/clients/{clientId}/decisions",
                        "/api/v1/partners/{organisationId}/clients",
                        "/api/v1/client-agreements",
                        "/api/v1/audit-entries",
                        "/oauth2/introspect");
        for (String old : List.of("/api/v0/wishes", "/api/v2/wishes", "/api/wishes", "/v1/wishes", "/wishes")) {
            Gateway.call(Gateway.somebodysToken()).get(old).then().statusCode(404);
        }
    }
}
