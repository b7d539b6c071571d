package org.lovebank.rules.wall;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.haveRawReturnType;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lovebank.rules.Street;

/** Doors: a method that answers a request is public, says who may, and is not opened twice by one key. */
class DoorsTest {

    private static final List<String> VERBS = List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");
    private static final List<String> WHO_MAY = List.of(
            "jakarta.annotation.security.RolesAllowed",
            "jakarta.annotation.security.PermitAll",
            "jakarta.annotation.security.DenyAll",
            "io.quarkus.security.Authenticated",
            "io.quarkus.security.PermissionsAllowed");
    private static final String OPEN_TO_ALL = "jakarta.annotation.security.PermitAll";
    /** The ledger keeps its own once-ness, by ids that follow from the key. */
    private static final List<String> ONCE = List.of(
            "org.lovebank.http.once.Once",
            "org.lovebank.http.once.RefusalsKept",
            "org.lovebank.timebank.once.OnceInLedger");

    private static final DescribedPredicate<JavaMethod> DOORS = describe(
            "answer requests",
            method -> VERBS.stream().anyMatch(verb -> method.isAnnotatedWith("jakarta.ws.rs." + verb)));

    @SuppressWarnings("NullAway.Init")
    private static JavaClasses houses;

    @BeforeAll
    static void readTheHouses() {
        houses = Street.importModules(Street.HOUSES.values());
    }

    @Test
    void everyDoorIsPublic() {
        methods()
                .that(DOORS)
                .should()
                .bePublic()
                .because("a resource method that is not public answers 404 without a word: make it public")
                .check(houses);
    }

    @Test
    void everyDoorSaysWhoMay() {
        noMethods()
                .that(DOORS)
                .and(describe("say nowhere who may", method -> !saysWhoMay(method)))
                .should(exist())
                .because("annotate the method or its class with @RolesAllowed, @Authenticated or @PermitAll;"
                        + " paths never decide")
                .allowEmptyShould(true)
                .check(houses);
    }

    @Test
    void everyPostIsDoneOnce() {
        noMethods()
                .that(DOORS)
                .and()
                .areAnnotatedWith("jakarta.ws.rs.POST")
                .and(describe("neither @Once nor open to all", method -> !doneOnce(method)))
                .should(exist())
                .because("a client that lost the answer asks again: annotate the POST with @Once and answer a Response."
                        + " Only sign-in and token doors, which are @PermitAll, need no key")
                .allowEmptyShould(true)
                .check(houses);
    }

    @Test
    void noDoorHandsOutAnEntity() {
        noMethods()
                .that(DOORS)
                .should(haveRawReturnType(
                        describe("an entity", type -> type.isAnnotatedWith("jakarta.persistence.Entity"))))
                .because("answer with the noun's view record: what leaves the house is chosen, field by field")
                .check(houses);
    }

    private static boolean saysWhoMay(JavaMethod method) {
        return WHO_MAY.stream()
                .anyMatch(annotation ->
                        method.isAnnotatedWith(annotation) || method.getOwner().isAnnotatedWith(annotation));
    }

    private static boolean doneOnce(JavaMethod method) {
        return ONCE.stream()
                        .anyMatch(once -> method.isAnnotatedWith(once)
                                || method.getOwner().isAnnotatedWith(once))
                || method.isAnnotatedWith(OPEN_TO_ALL);
    }

    private static ArchCondition<JavaMethod> exist() {
        return new ArchCondition<>("exist") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                events.add(SimpleConditionEvent.satisfied(method, method.getDescription()));
            }
        };
    }
}
