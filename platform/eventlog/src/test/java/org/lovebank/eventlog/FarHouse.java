package org.lovebank.eventlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.sql.Connection;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.lovebank.eventlog.wire.CloudEventRecords;
import org.lovebank.eventlog.wire.Epoch;
import org.lovebank.eventlog.wire.Lineage;
import org.lovebank.eventlog.wire.LogPage;
import org.lovebank.eventlog.wire.LogPage.Heads;
import org.lovebank.eventlog.wire.LogPage.Line;
import org.lovebank.events.DomainEvent;
import org.lovebank.events.EventJson;
import org.lovebank.events.Topics;

/** Another house, played by the test: it keeps a log, answers on its management port, and misbehaves on Kafka at will. */
public final class FarHouse implements LogSource, AutoCloseable {

    private static final Instant NOON = Instant.parse("2026-11-21T04:00:00Z");

    private final String name = "far" + UUID.randomUUID().toString().substring(0, 8);
    private final List<LogRecord> log = new CopyOnWriteArrayList<>();
    private final Map<String, Object> kafka;
    private final KafkaProducer<byte[], byte[]> producer;
    private final HttpServer door;
    private final List<Epoch> lives = new CopyOnWriteArrayList<>(List.of(new Epoch(1, 0)));
    private volatile boolean discreet;
    private volatile boolean mute;

    public FarHouse(Map<String, Object> kafka) {
        this.kafka = kafka;
        createTopic();
        producer = new KafkaProducer<>(new HashMap<>(kafka), new ByteArraySerializer(), new ByteArraySerializer());
        try {
            door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        door.createContext("/internal/log", this::page);
        door.createContext("/internal/log/heads", this::tellHeads);
        door.start();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String topic() {
        return Topics.eventsOf(name);
    }

    @Override
    public int shards() {
        return Topics.SHARDS;
    }

    @Override
    public long[] heads(Connection unused) {
        return IntStream.range(0, shards()).mapToLong(this::head).toArray();
    }

    @Override
    public List<LogRecord> read(Connection unused, int shard, long after, int limit) {
        return log.stream()
                .filter(row -> row.shard() == shard && row.sequence() > after)
                .limit(limit)
                .toList();
    }

    /** Its management address. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + door.getAddress().getPort());
    }

    /** Writes an event into its log, and does not send it. */
    public LogRecord log(DomainEvent event) {
        int shard = Shards.of(event.subject());
        String data = new String(EventJson.write(event), UTF_8);
        return log(shard, EventJson.typeOf(event), event.subject(), event.version(), data);
    }

    public LogRecord log(int shard, String type, UUID subject, long version, String data) {
        LogRecord row = new LogRecord(
                shard, head(shard) + 1, UUID.randomUUID(), type, subject, version, NOON, null, null, data);
        log.add(row);
        return row;
    }

    /** Logs an event and sends it. */
    public LogRecord tell(DomainEvent event) {
        LogRecord row = log(event);
        send(row);
        return row;
    }

    public void send(LogRecord row) {
        send(CloudEventRecords.of(this, row, lineage(row)));
    }

    /** Sends many, a row of each shard at a time. */
    public void sendAll(List<LogRecord> rows) {
        for (int from = 0; from < rows.size(); from += shards()) {
            List<Future<RecordMetadata>> sent = rows.subList(from, Math.min(rows.size(), from + shards())).stream()
                    .map(row -> producer.send(CloudEventRecords.of(this, row, lineage(row))))
                    .toList();
            producer.flush();
            sent.forEach(Future::resultNow);
        }
    }

    public void send(ProducerRecord<byte[], byte[]> record) {
        try {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Does not say how far its log goes, so that only a record can show a gap. */
    public void beDiscreet() {
        discreet = true;
    }

    /** Says how far its log goes, but does not show it. */
    public void beMute() {
        mute = true;
    }

    /** Somebody deletes a row. */
    public void lose(LogRecord row) {
        log.remove(row);
    }

    /** Its database is restored to an older state: the log forgets what stood after {@code sequence}. */
    public void restoreTo(int shard, long sequence) {
        log.removeIf(row -> row.shard() == shard && row.sequence() > sequence);
        lives.add(new Epoch(lives.getLast().number() + 1, sequence));
    }

    @Override
    public void close() {
        producer.close();
        door.stop(0);
    }

    private Lineage lineage(LogRecord row) {
        return new Lineage(
                lives.stream().filter(life -> life.base() < row.sequence()).toList());
    }

    private long head(int shard) {
        return log.stream()
                .filter(row -> row.shard() == shard)
                .mapToLong(LogRecord::sequence)
                .max()
                .orElse(0);
    }

    private void createTopic() {
        try (Admin admin = Admin.create(kafka)) {
            admin.createTopics(List.of(new NewTopic(topic(), Optional.of(shards()), Optional.empty())))
                    .all()
                    .get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void page(HttpExchange exchange) throws IOException {
        if (mute) {
            exchange.sendResponseHeaders(503, -1);
            return;
        }
        Map<String, String> query = Arrays.stream(
                        exchange.getRequestURI().getQuery().split("&"))
                .map(pair -> pair.split("="))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        int shard = Integer.parseInt(query.get("shard"));
        List<Line> lines = log.stream()
                .filter(row -> row.shard() == shard && row.sequence() > Long.parseLong(query.get("after")))
                .limit(Integer.parseInt(query.get("limit")))
                .map(row -> Line.of(row, lineage(row)))
                .toList();
        answer(exchange, new LogPage(name, shard, lines));
    }

    private void tellHeads(HttpExchange exchange) throws IOException {
        if (discreet) {
            exchange.sendResponseHeaders(503, -1);
            return;
        }
        List<Long> heads = IntStream.range(0, shards()).mapToObj(this::head).toList();
        List<Long> bases = IntStream.range(0, shards())
                .mapToObj(_ -> lives.getLast().base())
                .toList();
        List<Lineage> lineages =
                IntStream.range(0, shards()).mapToObj(_ -> new Lineage(lives)).toList();
        answer(exchange, new Heads(name, lives.getLast().number(), bases, heads, lineages));
    }

    private static void answer(HttpExchange exchange, Object body) throws IOException {
        byte[] bytes = LogPage.write(body);
        exchange.sendResponseHeaders(200, bytes.length);
        try (var stream = exchange.getResponseBody()) {
            stream.write(bytes);
        }
    }
}
