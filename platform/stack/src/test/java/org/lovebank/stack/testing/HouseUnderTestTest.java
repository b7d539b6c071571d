package org.lovebank.stack.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class HouseUnderTestTest {

    @Test
    void aHouseGetsDatabaseIssuerAndTheSuitesTopics() throws Exception {
        // given
        HouseUnderTest house = new HouseUnderTest();
        house.init(Map.of("db", "volunteer", "kafka", "true"));

        // when
        Map<String, String> settings = house.start();

        // then
        assertThat(settings)
                .containsEntry("quarkus.datasource.username", "volunteer_app")
                .containsEntry("quarkus.flyway.username", "volunteer_owner")
                .containsEntry("lovebank.access.audience", "lovebank")
                .containsEntry("quarkus.http.test-port", "0");
        assertThat(topics(settings.getOrDefault("kafka.bootstrap.servers", "")))
                .containsExactlyInAnyOrder(
                        "lovebank.volunteer.events.v1",
                        "lovebank.task.events.v1",
                        "lovebank.timebank.events.v1",
                        "lovebank.timebank.transfers.v1",
                        "lovebank.timebank.checkpoints.v1",
                        "lovebank.gateway.events.v1");
    }

    @Test
    void aHouseWithoutNameIsRefused() {
        // given
        HouseUnderTest house = new HouseUnderTest();

        // when / then
        assertThatThrownBy(() -> house.init(Map.of())).hasMessageContaining("needs the argument db");
    }

    private static Set<String> topics(String bootstrap) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            return admin.listTopics().names().get();
        }
    }
}
