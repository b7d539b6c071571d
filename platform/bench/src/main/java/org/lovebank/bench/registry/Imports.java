package org.lovebank.bench.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.lovebank.bench.figure.Figure;
import org.lovebank.bench.figure.Proof;
import org.lovebank.bench.figure.Report;
import org.lovebank.bench.ledger.HouseUnderLoad;
import org.lovebank.bench.town.InventedPerson;
import org.lovebank.bench.town.Town;

/** Brings tables of past records and of new people as a station's head does, in parts, and waits until each has ended. */
final class Imports {

    private static final double GOAL = 2_000;
    private static final int PART = 1_000_000;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final RegistryGround ground;
    private final RegistrySize size;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String token = RegistryGround.staff();

    Imports(RegistryGround ground, RegistrySize size) {
        this.ground = ground;
        this.size = size;
    }

    void measure(Report report) throws InterruptedException {
        try (HouseUnderLoad house = ground.importingHouse()) {
            bring(house, "RECORDS", Town.CITY, records(), report);
            bring(house, "PEOPLE", ground.town.community(0), people(), report);
        } catch (IOException refused) {
            report.add(new Proof("tables are taken in", false, String.valueOf(refused.getMessage())));
        }
    }

    /** A morning years before the first record of anybody. */
    private String records() {
        StringBuilder table = new StringBuilder(
                "volunteerNo,servedFrom,servedTo,breakMinutes,categoryCode,projectName,place,content,witnessId\n");
        LocalDateTime morning =
                LocalDateTime.ofInstant(ground.town.began(), Town.DAYS).minusDays(100);
        long who = -1;
        for (int n = 0; n < size.imported(); n++) {
            do {
                who++;
            } while (new InventedPerson(who).hasLeft());
            table.append(new InventedPerson(who).volunteerNo())
                    .append(',')
                    .append(morning.format(MINUTE))
                    .append(',')
                    .append(morning.plusHours(2).format(MINUTE))
                    .append(",0,HARDSHIP_HELP,义务理发,3号楼门前,为老人理发,")
                    .append(ground.town.volunteer(who + 1))
                    .append('\n');
        }
        return table.toString();
    }

    private String people() {
        StringBuilder table = new StringBuilder(
                "name,idType,idNo,phone,identityTypes,specialties,serviceIntentions,charterVersion\n");
        for (int n = 0; n < size.imported(); n++) {
            InventedPerson one = new InventedPerson(size.town().volunteers() + n);
            table.append(one.name())
                    .append(",RESIDENT_ID,")
                    .append(one.idNo())
                    .append(',')
                    .append(one.phone())
                    .append(",RESIDENT,COOKING;DRIVING,HARDSHIP_HELP,2026-1\n");
        }
        return table.toString();
    }

    private void bring(HouseUnderLoad house, String of, String place, String table, Report report)
            throws IOException, InterruptedException {
        RegistryBench.progress("import of " + size.imported() + " " + of.toLowerCase(Locale.ROOT));
        byte[] bytes = table.getBytes(StandardCharsets.UTF_8);
        int parts = Math.ceilDiv(bytes.length, PART);
        String base = "http://127.0.0.1:" + house.address().getPort() + "/api/v1/imports";
        long begin = System.nanoTime();
        JsonNode run = send(HttpRequest.newBuilder(URI.create(base + "?areaPath=" + place + "&of=" + of
                        + "&mode=SKIP_BAD" + (parts > 1 ? "&parts=" + parts : "")))
                .header("Content-Type", "text/csv")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(part(bytes, 0)));
        URI address = URI.create(base + "/" + run.path("id").asText());
        for (int part = 2; part <= parts; part++) {
            send(HttpRequest.newBuilder(URI.create(address + "/parts/" + part))
                    .header("Content-Type", "application/octet-stream")
                    .PUT(part(bytes, part - 1)));
        }
        while (!run.hasNonNull("endedAt") && System.nanoTime() - begin < PATIENCE.toNanos()) {
            Thread.sleep(50);
            run = send(HttpRequest.newBuilder(address).GET());
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        long kept = run.path("rowsKept").asLong();
        String name = "import of " + of.toLowerCase(Locale.ROOT) + " from CSV";
        report.add(new Proof(
                name + ": every row is kept",
                kept == size.imported(),
                run.path("state").asText() + ", " + kept + " kept, "
                        + run.path("rowsWrong").asLong() + " wrong of " + size.imported()));
        double rate = kept / seconds;
        report.add(new Figure(
                name,
                rate,
                "rows/s",
                null,
                null,
                "≥ 2000 rows/s",
                rate >= GOAL,
                "from the first byte sent until the run had ended; " + parts + " parts"));
    }

    private static HttpRequest.BodyPublisher part(byte[] table, int number) {
        return HttpRequest.BodyPublishers.ofByteArray(
                Arrays.copyOfRange(table, number * PART, Math.min(table.length, (number + 1) * PART)));
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                request.header("Authorization", "Bearer " + token).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("the import answers " + answer.statusCode() + " " + answer.body());
        }
        return JsonMapper.builder().build().readTree(answer.body());
    }
}
