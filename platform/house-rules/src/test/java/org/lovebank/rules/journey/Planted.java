package org.lovebank.rules.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lovebank.stack.demo.api.Api;
import org.lovebank.stack.demo.api.UnexpectedAnswer;

/** Somebody with unmistakable data, who tells them to the whole street. */
final class Planted {

    private static final String HOME = "cn.xigu.fulilu.jiequ22";
    private static final String NAME = "欧阳暗香疏影";
    private static final String PHONE = "19990817263";
    private static final String NUMBER = "TEST90817263XQZW";
    private static final String HEALTH = "卧床三年需陪护";
    private static final String ADDRESS = "听雨巷七十二号后院";
    private static final String MAIL = "anxiang.shuying@example.test";
    private static final String WORDS = "夜来幽梦忽还乡";

    /** What stands nowhere but where its key lies. */
    static final List<String> WHAT = List.of(NAME, PHONE, NUMBER, HEALTH, ADDRESS, MAIL, WORDS);

    /** What is told to everybody. */
    static final String PUBLIC = "修一盏绿纱灯罩";

    private Planted() {}

    /** Answers with the id of a wish, of which every neighbour hears. */
    static String tell(Api station, Api resident) {
        Map<String, Object> person = Map.of(
                "name",
                NAME,
                "idType",
                "PASSPORT",
                "idNo",
                NUMBER,
                "birthOn",
                "1950-05-04",
                "sex",
                "FEMALE",
                "phone",
                PHONE);
        List<Map<String, String>> care = List.of(
                Map.of("purpose", "CARE", "dataClass", "BASIC", "documentVersion", "demo-1"),
                Map.of("purpose", "CARE", "dataClass", "SENSITIVE", "documentVersion", "demo-1"));
        Map<String, Object> beneficiary = Map.of(
                "person",
                person,
                "groups",
                List.of("ELDERLY"),
                "areaPath",
                HOME,
                "needsSummary",
                HEALTH,
                "consents",
                care);
        station.post("/api/v1/beneficiaries", beneficiary);
        refused(station, Map.of("person", person, "areaPath", "cn.nowhere"));
        Instant now = Instant.now();
        resident.post(
                "/api/v1/intakes",
                Map.of("channel", "APP", "areaPath", HOME, "summary", "灯坏了", "words", WORDS + " " + MAIL));
        return resident.post(
                        "/api/v1/wishes",
                        Map.ofEntries(
                                Map.entry("wallAreaPath", HOME),
                                Map.entry("title", PUBLIC),
                                Map.entry("place", "22街区3号楼"),
                                Map.entry("publicText", "灯罩破了，请帮忙换一个。"),
                                Map.entry("privateText", WORDS),
                                Map.entry("address", ADDRESS),
                                Map.entry("contactPhone", PHONE),
                                Map.entry("from", now.plus(Duration.ofHours(20)).toString()),
                                Map.entry("to", now.plus(Duration.ofHours(24)).toString()),
                                Map.entry(
                                        "needs",
                                        List.of(Map.of(
                                                "categoryCode",
                                                "REPAIR",
                                                "description",
                                                "换灯罩",
                                                "durationMinutes",
                                                30))),
                                Map.entry("offers", List.of())))
                .path("id")
                .asText();
    }

    /** Which of these words stand in the bytes of any file. */
    static Set<String> found(List<String> words, Path folder) {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Planted::holdsWords).toList()) {
                String bytes = bytes(file);
                words.stream().filter(word -> bytes.contains(asBytes(word))).forEach(found::add);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found;
    }

    private static void refused(Api station, Map<String, Object> wrong) {
        try {
            station.post("/api/v1/persons", wrong);
            throw new AssertionError("taken at no place");
        } catch (UnexpectedAnswer expected) {
            // what is refused is logged as well
        }
    }

    /** The broker sets room aside for its indexes, which hold numbers. */
    private static boolean holdsWords(Path file) {
        return Files.isRegularFile(file) && !file.toString().endsWith("index");
    }

    /** One character a byte: searching such a text is searching the file. */
    private static String bytes(Path file) throws IOException {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException goneMeanwhile) {
            return "";
        }
    }

    private static String asBytes(String word) {
        return new String(word.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
