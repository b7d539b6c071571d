package org.lovebank.http.drain;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.KeyRing;
import org.lovebank.stack.testing.HouseUnderTest;

/** What the gateway is told at the public port, by a door beside the house's own, which shall stay open for other tests. */
@QuarkusTest
@QuarkusTestResource(value = HouseUnderTest.class, initArgs = @ResourceArg(name = "db", value = "http"))
@SuppressWarnings("NullAway.Init")
class AttendanceTest {

    private static final String ADDRESS = "/q/health/ready";

    private final Vertx vertx;
    private final Attendance attendance;
    private HttpServer door;

    AttendanceTest(Vertx vertx, KeyRing keys) {
        this.vertx = vertx;
        this.attendance = new Attendance(keys);
    }

    @BeforeEach
    void open() {
        Router doors = Router.router(vertx);
        new AskedAtTheDoor(attendance).hang(doors);
        doors.get("/thing").handler(asked -> asked.response().end("here it is"));
        door = vertx.createHttpServer()
                .requestHandler(doors)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @AfterEach
    void close() {
        door.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void aHouseWantsRequestsFromItsStartToTheMomentItIsAskedToStop() {
        assertThat(statusOf(ADDRESS)).isEqualTo(503);
        attendance.stands(new StartupEvent());
        assertThat(statusOf(ADDRESS)).isEqualTo(404);
        attendance.leaves(new ShutdownDelayInitiatedEvent());
        assertThat(statusOf(ADDRESS)).isEqualTo(503);
        // Whoever has not heard of it is served all the same.
        assertThat(statusOf("/thing")).isEqualTo(200);
    }

    @Test
    void theHouseItselfWantsThemAndSaysNothingOfItsHealthOutside() {
        RestAssured.get(ADDRESS).then().statusCode(404);
    }

    private int statusOf(String path) {
        return RestAssured.given()
                .baseUri("http://127.0.0.1")
                .basePath("")
                .port(door.actualPort())
                .get(path)
                .statusCode();
    }
}
