package org.lovebank.gateway.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lovebank.events.EventJson;
import org.lovebank.gateway.testing.Gateway;
import org.lovebank.gateway.testing.GatewayUnderTest;
import org.lovebank.gateway.webhook.PartnerEvents;

@QuarkusTest
@QuarkusTestResource(GatewayUnderTest.class)
class EventCatalogueTest {

    @Test
    void everyEventOfTheStreetStandsInTheCatalogueWithItsShape() throws IOException {
        // when
        JsonNode catalogue =
                new ObjectMapper().readTree(Gateway.call().get("/asyncapi.json").asString());

        // then
        assertThat(catalogue.path("asyncapi").asText()).isEqualTo("3.0.0");
        List<String> types = new ArrayList<>();
        catalogue.at("/components/messages").fieldNames().forEachRemaining(types::add);
        assertThat(types)
                .containsExactlyInAnyOrderElementsOf(EventJson.knownTypes().keySet());
        JsonNode wish = catalogue.at("/components/messages/task.wish.state-changed.v1");
        assertThat(wish.at("/payload/properties/subject/format").asText()).isEqualTo("uuid");
        assertThat(wish.path("x-told-to-partners").asBoolean()).isTrue();
        assertThat(wish.at("/examples/0/payload/state/state").asText()).isEqualTo("CONFIRMED");
        assertThat(catalogue.at("/channels/task/address").asText()).isEqualTo("lovebank.task.events.v1");
        assertThat(catalogue.findValuesAsText("$ref"))
                .allMatch(reference -> !catalogue.at(reference.substring(1)).isMissingNode());
    }

    @Test
    void whatPartnersAreToldOfSaysWhereItHappened() {
        assertThat(PartnerEvents.TYPES)
                .contains("task.wish.state-changed.v1", "vol.volunteer.registered.v1")
                .doesNotContain("vol.person.deceased.v1", "gw.client.changed.v1");
    }
}
