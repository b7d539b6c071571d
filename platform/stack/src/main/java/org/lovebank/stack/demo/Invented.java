package org.lovebank.stack.demo;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes up people: their names say that they are a test, and no document, phone or birthday is anybody's. */
public final class Invented {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Invented() {}

    /** Whom the registry will know as 测试·something. */
    static Map<String, Object> person(String called, String sex, String birthOn) {
        return Map.of(
                "name",
                "测试·" + called,
                "idType",
                "PASSPORT",
                "idNo",
                "TEST"
                        + UUID.randomUUID()
                                .toString()
                                .replace("-", "")
                                .substring(0, 12)
                                .toUpperCase(java.util.Locale.ROOT),
                "birthOn",
                birthOn,
                "sex",
                sex,
                "phone",
                "199%08d".formatted(RANDOM.nextInt(100_000_000)));
    }

    /** What a volunteer consents to when the file is opened. */
    static List<Map<String, Object>> fileConsents() {
        return List.of(
                consent("VOLUNTEER_FILE", "BASIC"),
                consent("VOLUNTEER_FILE", "OPTIONAL"),
                consent("VOLUNTEER_FILE", "SENSITIVE"));
    }

    /** What somebody who asks for help consents to. */
    static List<Map<String, Object>> careConsents() {
        return List.of(consent("CARE", "BASIC"), consent("CARE", "SENSITIVE"));
    }

    /** A name that no earlier run has used. */
    public static String fresh(String prefix) {
        return prefix + "-" + Long.toString(RANDOM.nextLong() & Long.MAX_VALUE, 36);
    }

    private static Map<String, Object> consent(String purpose, String dataClass) {
        return Map.of("purpose", purpose, "dataClass", dataClass, "documentVersion", "demo-1");
    }
}
