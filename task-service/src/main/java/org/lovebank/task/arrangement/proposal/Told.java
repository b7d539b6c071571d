package org.lovebank.task.arrangement.proposal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lovebank.matching.Arranged;
import org.lovebank.matching.Certificate;
import org.lovebank.matching.filter.Funnel;
import org.lovebank.matching.plan.Tally;
import org.lovebank.matching.reason.Relaxation;

/** What the engine says about a plan, as it is kept and shown: numbers only. */
public final class Told {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Told() {}

    /** A plan in numbers, beside what no plan could exceed. */
    private record Summary(Tally plan, Certificate certificate, long steps, int pairs) {}

    /** The smallest change that would help; whatever is 0 or false stays as it is. */
    private record Change(int moveMinutes, int extraMetres, boolean languageWished, int fewerHeads) {}

    public static String summary(Arranged arranged) {
        return text(new Summary(arranged.tally(), arranged.certificate(), arranged.steps(), arranged.pairs()));
    }

    static String funnel(Funnel funnel) {
        Map<String, Integer> left = new LinkedHashMap<>();
        left.put("REGISTERED", funnel.registered());
        funnel.stages().forEach(stage -> left.put(stage.filter().name(), stage.left()));
        return text(left);
    }

    static String relaxation(Relaxation relaxation) {
        return text(new Change(
                relaxation.moveMinutes(),
                relaxation.extraMetres(),
                relaxation.languageWished(),
                relaxation.fewerHeads()));
    }

    private static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
