package org.lovebank.gateway.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import org.lovebank.events.EventJson;
import org.lovebank.events.Topics;
import org.lovebank.gateway.webhook.PartnerEvents;

/** Every event of the street as an AsyncAPI 3 document, from the schemas that the events are tested against. */
final class EventCatalogue {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> TOPICS =
            Map.of("vol", Topics.VOLUNTEER, "task", Topics.TASK, "tb", Topics.TIMEBANK, "gw", Topics.GATEWAY);

    private final ObjectNode document = JSON.createObjectNode();
    private final ObjectNode messages;

    private EventCatalogue() {
        document.put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Lovebank 爱心银行 events")
                .put("version", "1")
                .put(
                        "description",
                        "What the houses tell each other over Kafka, and partners over webhooks. No personal data."
                                + " 各服务经 Kafka、合作方经 Webhook 收到的事件，不含个人信息。");
        document.put("defaultContentType", "application/json");
        ObjectNode channels = document.putObject("channels");
        ObjectNode operations = document.putObject("operations");
        messages = document.putObject("components").putObject("messages");
        TOPICS.keySet().stream().sorted().forEach(house -> addTopic(house, channels, operations));
        addWebhooks(channels, operations);
    }

    static ObjectNode document() {
        return new EventCatalogue().document;
    }

    private void addTopic(String house, ObjectNode channels, ObjectNode operations) {
        ObjectNode channel = channels.putObject(house).put("address", TOPICS.get(house));
        channel.putObject("bindings").putObject("kafka").put("partitions", Topics.SHARDS);
        ObjectNode told = channel.putObject("messages");
        EventJson.knownTypes().keySet().stream()
                .filter(type -> type.startsWith(house + "."))
                .forEach(type -> {
                    addMessage(type);
                    refer(told.putObject(type), "#/components/messages/" + type);
                });
        ObjectNode operation = operations.putObject("tell-" + house).put("action", "send");
        refer(operation.putObject("channel"), "#/channels/" + house);
    }

    private void addMessage(String type) {
        ObjectNode message = messages.putObject(type).put("name", type).put("title", type);
        ObjectNode headers = message.putObject("headers").put("type", "object").putObject("properties");
        for (String header :
                Set.of("ce_id", "ce_source", "ce_type", "ce_subject", "ce_time", "ce_shard", "ce_sequence")) {
            headers.putObject(header).put("type", "string");
        }
        message.set("payload", read("/schemas/" + type + ".json"));
        message.putArray("examples").addObject().put("name", type).set("payload", read("/golden/" + type + ".json"));
        message.put("x-told-to-partners", PartnerEvents.areTold(type));
    }

    private void addWebhooks(ObjectNode channels, ObjectNode operations) {
        ObjectNode channel = channels.putObject("webhooks")
                .putNull("address")
                .put("description", "Standard Webhooks 1.0: webhook-id, webhook-timestamp, webhook-signature.");
        ObjectNode told = channel.putObject("messages");
        EventJson.knownTypes().keySet().stream()
                .filter(PartnerEvents::areTold)
                .sorted()
                .forEach(type -> refer(told.putObject(type), "#/components/messages/" + type));
        ObjectNode operation = operations.putObject("push").put("action", "send");
        refer(operation.putObject("channel"), "#/channels/webhooks");
    }

    private static void refer(ObjectNode place, String to) {
        place.put("$ref", to);
    }

    /** A schema, or the golden file that the same schema is tested with. */
    private static JsonNode read(String name) {
        try (InputStream file = EventJson.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("the events bring no " + name);
            }
            return JSON.readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
