package org.lovebank.gateway.webhook.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.lovebank.access.AreaPath;
import org.lovebank.events.DomainEvent;
import org.lovebank.events.EventJson;
import org.lovebank.gateway.webhook.PartnerEvents;

/** Puts an event into the row of every webhook that wants its type and whose client reaches its area. */
@ApplicationScoped
class FanOut {

    private static final Logger LOG = Logger.getLogger(FanOut.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_BODY = 20_000;

    private final DeliveryRepository deliveries;
    private final Clock clock;
    private volatile List<DeliveryRepository.Ear> ears = List.of();

    FanOut(DeliveryRepository deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** Who wants to be told: known at most a second late, so that an event that nobody wants costs no query. */
    @Transactional
    @Scheduled(every = "{lovebank.webhooks.learn-every:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void learn() {
        try {
            ears = deliveries.ears();
        } catch (RuntimeException away) {
            LOG.warnf("webhooks unreadable, going on with those at hand reason=%s", away.getMessage());
        }
    }

    boolean hears(UUID webhookId) {
        return ears.stream().anyMatch(ear -> ear.webhookId().equals(webhookId));
    }

    /** Called inside the consumer's transaction. */
    @Transactional
    void tell(UUID eventId, String type, Instant occurredAt, DomainEvent event) {
        List<DeliveryRepository.Ear> asked =
                ears.stream().filter(ear -> ear.eventTypes().contains(type)).toList();
        if (asked.isEmpty() || !PartnerEvents.TYPES.contains(type)) {
            return;
        }
        JsonNode data = data(event);
        Optional<AreaPath> place = place(data);
        Persons persons = Persons.in(type, data);
        for (DeliveryRepository.Ear ear : asked) {
            if (place.isPresent() && reaches(ear, place.get())) {
                tellOfPersons(ear, eventId, type, occurredAt, data, persons);
            }
        }
    }

    /** Of people only who agreed: of whom the event tells, or nothing of it; who stands beside it, or without him. */
    private void tellOfPersons(
            DeliveryRepository.Ear ear, UUID eventId, String type, Instant occurredAt, JsonNode data, Persons persons) {
        Set<UUID> agreed = persons.isEmpty() ? Set.of() : deliveries.agreed(ear.clientId(), persons.all());
        if (agreed.containsAll(persons.ofWhom())) {
            add(ear.webhookId(), eventId, type, occurredAt, persons.without(data, agreed), agreed);
        }
    }

    /** A client's other webhooks hear of what became of one of them. */
    @Transactional
    void tellOwn(String clientId, UUID eventId, String type, Instant occurredAt, DomainEvent event) {
        ears.stream()
                .filter(ear ->
                        ear.clientId().equals(clientId) && !ear.webhookId().equals(event.subject()))
                .filter(ear -> ear.eventTypes().contains(type))
                .forEach(ear -> add(ear.webhookId(), eventId, type, occurredAt, data(event), Set.of()));
    }

    /** An event that never happened, to try the way. */
    @Transactional
    UUID test(UUID webhookId) {
        ObjectNode data = JSON.createObjectNode().put("webhookId", webhookId.toString());
        return add(webhookId, UuidCreator.getTimeOrderedEpoch(), "lovebank.test.v1", clock.instant(), data, Set.of());
    }

    private UUID add(UUID webhookId, UUID eventId, String type, Instant occurredAt, JsonNode data, Set<UUID> persons) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        String body = body(type, occurredAt, data);
        deliveries.add(id, webhookId, new DeliveryRepository.Told(eventId, type, body, persons), clock.instant());
        return id;
    }

    private static boolean reaches(DeliveryRepository.Ear ear, AreaPath place) {
        return ear.areas().stream().anyMatch(area -> new AreaPath(area).contains(place));
    }

    /** Standard Webhooks: type, timestamp, data; a body that is too long tells only of whom it speaks. */
    private static String body(String type, Instant occurredAt, JsonNode data) {
        ObjectNode body = JSON.createObjectNode().put("type", type).put("timestamp", occurredAt.toString());
        body.set("data", data);
        String whole = write(body);
        if (whole.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BODY) {
            return whole;
        }
        ObjectNode thin = JSON.createObjectNode();
        thin.set("subject", data.path("subject"));
        thin.set("version", data.path("version"));
        body.set("data", thin);
        return write(body);
    }

    private static Optional<AreaPath> place(JsonNode data) {
        String found = data.path(PartnerEvents.AREA).asText("");
        for (JsonNode part : data) {
            if (found.isEmpty() && part.isObject()) {
                found = part.path(PartnerEvents.AREA).asText("");
            }
        }
        return AreaPath.wellFormed(found) ? Optional.of(new AreaPath(found)) : Optional.empty();
    }

    private static JsonNode data(DomainEvent event) {
        try {
            return JSON.readTree(EventJson.write(event));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String write(JsonNode body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
