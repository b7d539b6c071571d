package org.lovebank.reference;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Everything is said in English and Chinese: what a house says in one place only is taken over to the other. */
final class TwoLanguages {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern FIRST_CHINESE_CLAUSE =
            Pattern.compile("[\\p{IsHan}\\p{Ps}《“0-9][^，；。：\\n]*\\p{IsHan}[^，；。：\\n]*");

    private TwoLanguages() {}

    /** An English summary is followed by the first clause of the Chinese description. */
    static void inSummary(ObjectNode operation) {
        String summary = operation.path("summary").asText("");
        if (!speaksChinese(summary)) {
            Matcher clause =
                    FIRST_CHINESE_CLAUSE.matcher(operation.path("description").asText(""));
            if (clause.find()) {
                operation.put("summary", (summary + " " + clause.group().strip()).strip());
            }
        }
    }

    static boolean speaksChinese(String words) {
        return CHINESE.matcher(words).find();
    }
}
