package org.lovebank.hostile.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lovebank.hostile.attempt.Attempt;
import org.lovebank.hostile.reference.Operation;
import org.lovebank.hostile.verdict.Fault.Kind;
import org.lovebank.hostile.wire.Answer;

/** Whether an answer is one that a hostile request may get: any refusal with a reason, and nothing else of ours. */
public final class Verdict {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int REFUSED = 400;
    private static final int FAILED = 500;
    private static final int SHOWN = 300;
    private static final Pattern MACHINE_ROOM = Pattern.compile(
            "\\w+Exception\\b|\\bat (org|java|io|jakarta)\\.\\w+|org\\.(hibernate|postgresql|jboss|lovebank)"
                    + "|java\\.(lang|util|time)\\b|SQLState|violates|(?i:select .{1,80} from |insert into |update .{1,40} set )"
                    + "|/(root|tmp|work|home|usr|proc)/|jdbc:|password=");

    private Verdict() {}

    public static Optional<Fault> on(Operation operation, Attempt attempt, Answer answer) {
        if (answer.silent()) {
            return fault(
                    Kind.SILENCE,
                    operation,
                    attempt,
                    "nothing within " + answer.took().toSeconds() + " s");
        }
        if (answer.status() == 0) {
            return attempt.mayBreakOff()
                    ? Optional.empty()
                    : fault(Kind.BROKEN_OFF, operation, attempt, "connection closed");
        }
        String text = answer.text();
        if (answer.status() >= FAILED) {
            return fault(Kind.SERVER_ERROR, operation, attempt, answer.status() + " " + start(text));
        }
        if ("a=b".equals(answer.header("set-cookie"))) {
            return fault(Kind.INJECTED, operation, attempt, "Set-Cookie: a=b");
        }
        if (answer.status() < REFUSED || attempt.method().equals("HEAD")) {
            return Optional.empty();
        }
        Matcher leak = MACHINE_ROOM.matcher(text);
        if (leak.find()) {
            return fault(Kind.LEAK, operation, attempt, answer.status() + " says " + leak.group());
        }
        return isReason(operation, answer, text)
                ? Optional.empty()
                : fault(
                        Kind.NOT_A_PROBLEM,
                        operation,
                        attempt,
                        answer.status() + " " + answer.mediaType() + " " + start(text));
    }

    private static boolean isReason(Operation operation, Answer answer, String text) {
        if (answer.mediaType().equals("text/html")) {
            return operation.path().endsWith("/page");
        }
        try {
            JsonNode said = JSON.readTree(text);
            // RFC 6749, 5.2: an authorization server has its own form of errors.
            boolean token = operation.path().startsWith("/oauth2/") && said.hasNonNull("error");
            return token
                    || (answer.mediaType().equals("application/problem+json")
                            && said.hasNonNull("code")
                            && said.hasNonNull("title")
                            && said.path("status").asInt() == answer.status());
        } catch (IOException notJson) {
            return false;
        }
    }

    private static Optional<Fault> fault(Kind kind, Operation operation, Attempt attempt, String told) {
        return Optional.of(new Fault(kind, operation.address(), attempt.trick(), told));
    }

    private static String start(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
