package org.lovebank.rules.wall;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import org.junit.jupiter.api.Test;
import org.lovebank.rules.Street;

/** There is one clock. */
class ClockTest {

    private static final DescribedPredicate<JavaAccess<?>> A_CLOCK_OF_ITS_OWN = describe(
            "a clock of their own",
            access -> access.getTarget() instanceof CodeUnitCallTarget call && readsTheMachinesClock(call));

    @Test
    void nobodyAsksAnotherClock() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.lovebank.http.Time")
                .and()
                // It asks whether the clock was set, not what time it is.
                .doNotHaveFullyQualifiedName("org.lovebank.eventlog.thread.ClockSteps")
                .and()
                .resideOutsideOfPackage("org.lovebank.stack..")
                .should()
                .accessTargetWhere(A_CLOCK_OF_ITS_OWN)
                .because("time is injected, so that a test can stop it: take java.time.Clock in the constructor and ask"
                        + " clock.instant(), or LocalDate.ofInstant(clock.instant(), Time.DAYS)")
                .check(Street.importModules(Street.modules().values()));
    }

    private static boolean readsTheMachinesClock(CodeUnitCallTarget call) {
        String owner = call.getOwner().getName();
        String name = call.getName();
        boolean givenAClock = call.getRawParameterTypes().stream()
                .anyMatch(type -> type.getName().equals("java.time.Clock"));
        return switch (owner) {
            case "java.lang.System" -> name.equals("currentTimeMillis");
            case "java.time.Clock" -> name.startsWith("system") || (name.startsWith("tick") && !givenAClock);
            case "java.util.Date" ->
                name.equals("<init>") && call.getRawParameterTypes().isEmpty();
            case "java.util.Calendar" -> name.equals("getInstance");
            default -> owner.startsWith("java.time.") && name.equals("now") && !givenAClock;
        };
    }
}
