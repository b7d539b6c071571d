package org.lovebank.rules.wall;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lovebank.rules.Street;

/** Nouns: an entity knows its rules and nothing else; a view is a value. */
class NounsTest {

    private static final DescribedPredicate<JavaClass> AN_ENTITY =
            describe("are entities", type -> type.isAnnotatedWith("jakarta.persistence.Entity"));

    @SuppressWarnings("NullAway.Init")
    private static JavaClasses houses;

    @BeforeAll
    static void readTheHouses() {
        houses = Street.importModules(Street.HOUSES.values());
    }

    @Test
    void entitiesKnowOnlyTheirRules() {
        noClasses()
                .that(AN_ENTITY)
                .should()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Repository")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.lovebank.eventlog..",
                        "jakarta.enterprise..",
                        "jakarta.inject..",
                        "io.quarkus..",
                        "org.jboss.logging..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .because("an entity's rules are tested without a container: hand it the instant and the facts,"
                        + " and let the use case keep and tell")
                .check(houses);
    }

    @Test
    void entitiesKeepTheirFieldsToThemselves() {
        fields().that()
                .areDeclaredInClassesThat(AN_ENTITY)
                .and()
                .areNotStatic()
                .should()
                .bePrivate()
                .because("an entity has verbs, not fields to reach into")
                .check(houses);
    }

    @Test
    void viewsAreRecords() {
        classes()
                .that()
                .haveSimpleNameEndingWith("View")
                .should()
                .beRecords()
                .because("a view is a value: write it as a record with one static of(…)")
                .check(houses);
    }
}
