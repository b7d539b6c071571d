package org.lovebank.bench.registry;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lovebank.bench.figure.Figure;
import org.lovebank.bench.figure.Proof;
import org.lovebank.bench.figure.Report;
import org.lovebank.bench.ledger.HouseUnderLoad;
import org.lovebank.bench.town.Town;

/** Takes the ledger of the city out as CSV, from a house that has only so much heap, and counts the lines. */
final class LedgerExport {

    private static final int HEAP_MIB = 100;
    private static final Pattern USED = Pattern.compile("used (\\d+)K");
    private static final String PLAIN = "select v.*, p.wrapped_key, p.sealed, f.volunteer_no from service_record v"
            + " join volunteer f on f.id = v.volunteer_id join person p on p.id = v.volunteer_id where v.state = 'FINAL'"
            + " and v.served_from >= ? and v.served_from < ? order by v.served_from, v.id";

    private final RegistryGround ground;
    private final RegistrySize size;
    private volatile long mostKib;

    LedgerExport(RegistryGround ground, RegistrySize size) {
        this.ground = ground;
        this.size = size;
    }

    void measure(Report report) throws IOException, InterruptedException, SQLException {
        int months = (int) Math.ceil((double) size.exported() / size.town().records() * Town.YEARS * 12 * 1.1);
        YearMonth from = ground.town.month(Town.months() - months);
        YearMonth until = from.plusMonths(months - 1L);
        long begin = System.nanoTime();
        long rows = plain(from, until);
        double plain = rows / seconds(begin);
        try (HouseUnderLoad house = ground.quietHouse(List.of("-Xmx" + HEAP_MIB + "m"))) {
            Thread watch = Thread.ofVirtual().start(() -> watch(house.pid()));
            begin = System.nanoTime();
            long lines = lines(
                    house,
                    "/service-ledger/export?purpose=AUDIT&areaPath=" + Town.CITY + "&month=" + from + "&until="
                            + until);
            double took = seconds(begin);
            watch.interrupt();
            watch.join();
            report.add(new Proof(
                    "every line is exported", lines == rows + 1, lines + " lines, head included, of " + rows));
            report.add(Figure.beside(
                    "ledger export to CSV",
                    rows / took,
                    "rows/s",
                    plain,
                    rows + " rows; baseline: bare JDBC reads the same rows, opening no seal"));
            report.add(Figure.atMost(
                    "heap of the house during the export, most used",
                    mostKib / 1_024.0,
                    "MiB",
                    HEAP_MIB,
                    "garbage included, looked at twice a second; the house runs with -Xmx" + HEAP_MIB + "m"));
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private long plain(YearMonth from, YearMonth until) throws SQLException {
        try (Connection connection = ground.database.open();
                PreparedStatement select = connection.prepareStatement(PLAIN)) {
            connection.setAutoCommit(false);
            select.setFetchSize(500);
            select.setObject(
                    1, from.atDay(1).atStartOfDay(Town.DAYS).toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC));
            select.setObject(
                    2,
                    until.plusMonths(1)
                            .atDay(1)
                            .atStartOfDay(Town.DAYS)
                            .toOffsetDateTime()
                            .withOffsetSameInstant(ZoneOffset.UTC));
            long rows = 0;
            try (ResultSet row = select.executeQuery()) {
                int columns = row.getMetaData().getColumnCount();
                while (row.next()) {
                    rows++;
                    for (int i = 1; i <= columns; i++) {
                        row.getObject(i);
                    }
                }
            }
            return rows;
        }
    }

    private static long lines(HouseUnderLoad house, String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + house.address().getPort() + "/api/v1" + path);
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + RegistryGround.staff())
                .header("Accept", "text/csv")
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<InputStream> answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                if (answer.statusCode() != 200) {
                    throw new IOException("the export answers " + answer.statusCode() + " "
                            + new String(body.readNBytes(400), StandardCharsets.UTF_8));
                }
                return newLines(body);
            }
        }
    }

    private static long newLines(InputStream body) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long lines = 0;
        for (int bytes = body.read(buffer); bytes >= 0; bytes = body.read(buffer)) {
            for (int i = 0; i < bytes; i++) {
                lines += buffer[i] == '\n' ? 1 : 0;
            }
        }
        return lines;
    }

    private void watch(long pid) {
        try {
            while (true) {
                mostKib = Math.max(mostKib, heapKib(pid));
                Thread.sleep(500);
            }
        } catch (IOException | InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the young and the old part of the heap hold. */
    private static long heapKib(long pid) throws IOException, InterruptedException {
        String tool = java.nio.file.Path.of(System.getProperty("java.home"), "bin", "jcmd")
                .toString();
        Process asked = new ProcessBuilder(tool, Long.toString(pid), "GC.heap_info").start();
        String told = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        asked.waitFor();
        Matcher used = USED.matcher(told.split("Metaspace", -1)[0]);
        long sum = 0;
        while (used.find()) {
            sum += Long.parseLong(used.group(1));
        }
        return sum;
    }
}
