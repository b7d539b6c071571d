package org.lovebank.stack.reconciliation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.lovebank.events.Topics;
import org.lovebank.stack.house.House;
import org.lovebank.stack.reconciliation.Difference.Ahead;
import org.lovebank.stack.reconciliation.ForgottenRecords.Told;

/** Compares what a restored house knows with what the others heard of it. */
public final class Reconcile {
    private static final Map<String, String> TOPICS = Map.of(
            "volunteer", Topics.VOLUNTEER,
            "task", Topics.TASK,
            "timebank", Topics.TIMEBANK,
            "timebank-transfers", Topics.TRANSFERS,
            "timebank-checkpoints", Topics.CHECKPOINTS,
            "gateway", Topics.GATEWAY);

    private final List<ManagementPort> houses;
    private final ForgottenRecords records;

    /** {@code houses}: one management port of each; {@code bootstrap}: the broker. */
    public Reconcile(List<ManagementPort> houses, String bootstrap) {
        this.houses = List.copyOf(houses);
        this.records = new ForgottenRecords(bootstrap);
    }

    /** Empty when nobody is ahead of the house, or everybody has accepted its epoch. */
    public Difference with(House restored) {
        List<Ahead> ahead = new ArrayList<>();
        for (ManagementPort listener : houses) {
            listener.get("/internal/inbox").properties().forEach(source -> {
                if (isOf(restored, source.getKey())) {
                    JsonNode heads = port(restored).get("/internal/log/heads?source=" + source.getKey());
                    ahead.addAll(ahead(listener.house().word(), source.getKey(), source.getValue(), heads));
                }
            });
        }
        return new Difference(forgotten(ahead), ahead);
    }

    /** Lets every listener go on from what the restored house still knows. */
    public void accept(Difference difference, String operator, String reason) {
        for (Ahead each : difference.ahead()) {
            port(House.valueOf(each.listener().toUpperCase(Locale.ROOT)))
                    .post(
                            "/internal/inbox/" + each.source() + "/" + each.shard() + "/epochs",
                            Map.of("epoch", each.epoch(), "last", each.base(), "operator", operator, "reason", reason));
        }
    }

    private static List<Ahead> ahead(String listener, String source, JsonNode cursors, JsonNode heads) {
        List<Ahead> ahead = new ArrayList<>();
        int epoch = heads.path("epoch").asInt();
        cursors.properties().forEach(each -> {
            int shard = Integer.parseInt(each.getKey());
            int heard = each.getValue().path("epoch").asInt();
            long base = lowestBase(heads, shard, heard);
            long last = each.getValue().path("last").asLong();
            if (heard < epoch && last > base) {
                ahead.add(new Ahead(listener, source, shard, last, epoch, base));
            }
        });
        return ahead;
    }

    /** Where a shard began again since an epoch: a house that was put back twice may have begun lower the first time. */
    private static long lowestBase(JsonNode heads, int shard, int since) {
        long lowest = heads.path("bases").path(shard).asLong();
        for (JsonNode life : heads.path("lineages").path(shard).path("epochs")) {
            if (life.path("number").asInt() > since) {
                lowest = Math.min(lowest, life.path("base").asLong());
            }
        }
        return lowest;
    }

    private List<ForgottenEvent> forgotten(List<Ahead> ahead) {
        record Shard(String source, int number, int epoch, long base) {}
        List<ForgottenEvent> forgotten = new ArrayList<>();
        List<Shard> shards = ahead.stream()
                .map(each -> new Shard(each.source(), each.shard(), each.epoch(), each.base()))
                .distinct()
                .toList();
        for (Shard shard : shards) {
            Map<Long, Told> told = records.of(topic(shard.source()), shard.number(), shard.epoch(), shard.base());
            TreeSet<Long> numbers = new TreeSet<>(told.keySet());
            ahead.stream()
                    .filter(each -> each.source().equals(shard.source()) && each.shard() == shard.number())
                    .forEach(each -> {
                        for (long number = each.base() + 1; number <= each.last(); number++) {
                            numbers.add(number);
                        }
                    });
            for (long number : numbers) {
                Told event = told.getOrDefault(number, new Told("?", "?", "?"));
                List<String> heardBy = ahead.stream()
                        .filter(each -> each.heard(shard.source(), shard.number(), number))
                        .map(Ahead::listener)
                        .toList();
                forgotten.add(new ForgottenEvent(
                        shard.source(),
                        shard.number(),
                        number,
                        event.type(),
                        event.subject(),
                        event.occurredAt(),
                        heardBy));
            }
        }
        return forgotten;
    }

    private static String topic(String source) {
        return Optional.ofNullable(TOPICS.get(source)).orElseThrow();
    }

    private ManagementPort port(House house) {
        return houses.stream().filter(each -> each.house() == house).findFirst().orElseThrow();
    }

    private static boolean isOf(House house, String source) {
        return source.equals(house.word()) || source.startsWith(house.word() + "-");
    }
}
