package org.lovebank.task;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.lovebank.access.Roles;
import org.lovebank.stack.testing.TestTokens;

/** Somebody who calls the house: an invented person with roles in places. */
public record Person(UUID id, String token) {

    public static final String WALL = "cn.xigu.fulilu.jiequ22";
    public static final String ELSEWHERE = "cn.chengguan.dongmen.heping";

    private static final long LONG_AFTER = 4_000_000_000L;

    /** Granny Lin, who needs help now and then. */
    public static Person resident() {
        return with(UUID.randomUUID(), WALL, Roles.RESIDENT);
    }

    public static Person volunteer(UUID id) {
        return with(id, WALL, Roles.VOLUNTEER);
    }

    public static Person witness() {
        return with(UUID.randomUUID(), WALL, Roles.WITNESS);
    }

    public static Person dispatcher() {
        return with(UUID.randomUUID(), "cn.xigu.fulilu", Roles.COMMUNITY_DISPATCHER);
    }

    public static Person stationHead() {
        return with(UUID.randomUUID(), WALL, Roles.STATION_HEAD);
    }

    public static Person with(UUID id, String area, String... roles) {
        String token = TestTokens.forCaller(id)
                .roles(roles)
                .areas(area)
                .claim("exp", LONG_AFTER)
                .sign();
        return new Person(id, token);
    }

    /** The same person with a token of its own, in English, with a fresh key for whatever is posted. */
    public RequestSpecification asks() {
        return given().auth()
                .oauth2(token)
                .header("Accept-Language", "en")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON);
    }

    public ValidatableResponse gets(String path) {
        return asks().get("/api/v1" + path).then();
    }

    public ValidatableResponse posts(String path, Object body) {
        return asks().body(body).post("/api/v1" + path).then();
    }

    public ValidatableResponse deletes(String path) {
        return asks().delete("/api/v1" + path).then();
    }
}
