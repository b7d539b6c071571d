package org.lovebank.gateway.owasp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.lovebank.gateway.testing.Gateway;
import org.lovebank.gateway.testing.GatewayUnderTest;
import org.lovebank.gateway.testing.RawCaller;

@QuarkusTest
@QuarkusTestResource(GatewayUnderTest.class)
class Api10UnsafeConsumptionOfApisTest {

    @Test
    void whatAHouseSaysOfItselfIsNotPassedOn() {
        Gateway.call(Gateway.somebodysToken())
                .get("/api/v1/wishes/talkative")
                .then()
                .header("X-Inside", nullValue())
                .header("Server", nullValue())
                .header("Access-Control-Allow-Origin", nullValue())
                .header("X-Request-Id", not(equalTo("of-the-house")))
                .header("X-Content-Type-Options", equalTo("nosniff"));
    }

    @Test
    void aHouseThatBreaksOffIsNotTakenForOneThatHasFinished() throws IOException {
        try (RawCaller caller = new RawCaller()) {
            caller.get("/api/v1/wishes/half");
            assertThat(caller.readUntil("half")).containsIgnoringCase("Content-Length: 1000");
            assertThat(caller.isHungUp()).isTrue();
        }
    }
}
