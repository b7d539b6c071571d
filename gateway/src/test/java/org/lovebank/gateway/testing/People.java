package org.lovebank.gateway.testing;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Persons with logins, made as an administrator makes them. */
public final class People {

    private People() {}

    /** Somebody who can sign in. */
    public record Person(UUID loginId, UUID personId, String username, String password) {

        public String token() {
            return Gateway.signIn(username, password)
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("accessToken");
        }
    }

    public static Person volunteer() {
        return with(List.of("VOLUNTEER"), List.of("cn.xigu.fulilu"));
    }

    /** A person with these rights, given by the first administrator. */
    public static Person with(List<String> roles, List<String> areas) {
        UUID personId = UUID.randomUUID();
        String username = "p-" + personId.toString().substring(0, 18);
        String password = "password-" + UUID.randomUUID();
        Response made = make(Gateway.adminToken(), body(username, password, personId, roles, areas, List.of()));
        made.then().statusCode(201);
        return new Person(UUID.fromString(made.path("id")), personId, username, password);
    }

    public static Response make(String token, Map<String, Object> login) {
        return Gateway.call(token).contentType(ContentType.JSON).body(login).post("/api/v1/logins");
    }

    public static Map<String, Object> body(
            String username,
            String password,
            UUID personId,
            List<String> roles,
            List<String> areas,
            List<String> orgs) {
        return Map.of(
                "username", username,
                "password", password,
                "personId", personId.toString(),
                "roles", roles,
                "areas", areas,
                "orgs", orgs);
    }
}
