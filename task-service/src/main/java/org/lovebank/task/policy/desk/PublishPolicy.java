package org.lovebank.task.policy.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.http.Time;
import org.lovebank.problem.Refused;
import org.lovebank.task.policy.PolicyContent;
import org.lovebank.task.policy.PolicyRepository;
import org.lovebank.task.policy.PolicyRow;
import org.lovebank.task.policy.desk.PolicyRefusal.PolicyAreaNotYours;
import org.lovebank.task.policy.desk.PolicyRefusal.PolicyContentWrong;
import org.lovebank.task.policy.desk.PolicyRefusal.PolicyInThePast;
import org.lovebank.task.policy.desk.PolicyRefusal.UnknownPolicy;

/** A council decides a number anew, for its part of the tree, from a day on. */
@ApplicationScoped
class PublishPolicy {

    private final PolicyRepository policies;
    private final ObjectMapper json;
    private final Clock clock;

    PublishPolicy(PolicyRepository policies, ObjectMapper json, Clock clock) {
        this.policies = policies;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    PolicyRow as(Caller caller, PolicyRequest wanted) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, Time.DAYS);
        if (!caller.reaches(new AreaPath(wanted.areaPath()))) {
            throw new Refused(new PolicyAreaNotYours(wanted.areaPath()));
        }
        if (wanted.effectiveOn().isBefore(today)) {
            throw new Refused(new PolicyInThePast(wanted.effectiveOn(), today));
        }
        PolicyRow row = new PolicyRow(
                wanted.code(),
                policies.nextVersion(wanted.code()),
                wanted.areaPath(),
                wanted.effectiveOn(),
                content(wanted.code(), wanted.content()),
                wanted.reason(),
                caller.id(),
                now);
        policies.add(row);
        return row;
    }

    private String content(String code, JsonNode content) {
        Class<? extends PolicyContent> kind = kinds().stream()
                .filter(known -> PolicyContent.codeOf(known).equals(code))
                .findAny()
                .orElseThrow(() -> new Refused(new UnknownPolicy(
                        kinds().stream().map(PolicyContent::codeOf).toList())));
        try {
            return json.writeValueAsString(json.treeToValue(content, kind));
        } catch (ValueInstantiationException broken) {
            throw new Refused(new PolicyContentWrong(code, rule(broken)));
        } catch (JsonProcessingException wrongShape) {
            throw new Refused(new PolicyContentWrong(code, "the fields of " + kind.getSimpleName()));
        }
    }

    /** The rule that the content's own record names; anything else is not the caller's business. */
    private static String rule(ValueInstantiationException broken) {
        String named = broken.getCause() instanceof IllegalArgumentException rule ? rule.getMessage() : null;
        return named == null ? "complete content" : named;
    }

    private static List<Class<? extends PolicyContent>> kinds() {
        return kindsOf(PolicyContent.class).toList();
    }

    /** A group of policies stands for its members. */
    private static Stream<Class<? extends PolicyContent>> kindsOf(Class<?> group) {
        return Arrays.stream(group.getPermittedSubclasses())
                .flatMap(kind -> kind.isInterface() ? kindsOf(kind) : Stream.of(kind.asSubclass(PolicyContent.class)));
    }
}
