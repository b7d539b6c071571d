package org.lovebank.gateway.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.lovebank.stack.testing.TestTokens;

/** The gateway as callers meet it: by its public port only. */
public final class Gateway {

    private Gateway() {}

    public static int port() {
        return ConfigProvider.getConfig().getValue("lovebank.gateway.port", Integer.class);
    }

    public static String address() {
        return "http://127.0.0.1:" + port();
    }

    /** A request to the public port, answered in English. */
    public static RequestSpecification call() {
        return callIn("en");
    }

    public static RequestSpecification callIn(String language) {
        return given().baseUri("http://127.0.0.1").port(port()).header("Accept-Language", language);
    }

    public static RequestSpecification call(String token) {
        return call().header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    public static Response signIn(String username, String password) {
        return call().contentType(ContentType.JSON)
                .body(Map.of("username", username, "password", password))
                .post("/api/v1/sessions");
    }

    /** The first administrator's token. */
    public static String adminToken() {
        return signIn("admin", GatewayUnderTest.ADMIN_PASSWORD)
                .then()
                .statusCode(201)
                .extract()
                .path("accessToken");
    }

    /** A token that the second issuer signed for anybody. */
    public static String somebodysToken() {
        return TestTokens.forCaller(UUID.randomUUID()).roles("RESIDENT").sign();
    }
}
