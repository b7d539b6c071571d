package org.lovebank.rules.wall;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lovebank.rules.Street;

/** A line of code knows its room: HTTP, SQL, transactions and injection each live in one kind of class. */
class LinesTest {

    private static final String ENTITY = "jakarta.persistence.Entity";

    private static final String REPOSITORY = "io.quarkus.hibernate.orm.panache.PanacheRepositoryBase";

    private static final DescribedPredicate<JavaClass> A_RESOURCE = named("a …Resource", "Resource");
    private static final DescribedPredicate<JavaClass> A_REPOSITORY = named("a …Repository", "Repository");
    private static final DescribedPredicate<JavaClass> AN_ENTITY =
            describe("an entity", type -> type.isAnnotatedWith(ENTITY));
    private static final DescribedPredicate<JavaClass> DATABASE_TALK = describe(
            "the database's classes",
            // A reference such as repository::persist names the base type: who may extend it is a wall of its own.
            type -> (type.getPackageName().startsWith("io.quarkus.hibernate.orm.panache")
                            && !type.getName().equals(REPOSITORY))
                    || type.getPackageName().startsWith("java.sql")
                    || type.getPackageName().startsWith("javax.sql")
                    || type.getPackageName().startsWith("io.agroal")
                    || type.getPackageName().startsWith("org.hibernate.query")
                    || type.getName().equals("org.hibernate.Session")
                    || type.getName().equals("jakarta.persistence.EntityManager")
                    || type.getName().equals("jakarta.persistence.Query")
                    || type.getName().equals("jakarta.persistence.TypedQuery")
                    || type.getName().equals("jakarta.persistence.LockModeType"));

    @SuppressWarnings("NullAway.Init")
    private static JavaClasses street;

    @BeforeAll
    static void readTheStreet() {
        street = Street.importModules(Street.modules().values());
    }

    @Test
    void onlyResourcesSpeakHttp() {
        noClasses()
                .that(not(A_RESOURCE))
                .and()
                .resideOutsideOfPackages("org.lovebank.problem..", "org.lovebank.http..", "org.lovebank.gateway..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy.reactive..")
                .because("a use case is told what it needs: read headers and pick the status in the …Resource,"
                        + " and say no by throwing Refused")
                .check(street);
    }

    @Test
    void onlyRepositoriesSpeakSql() {
        noClasses()
                .that(not(A_REPOSITORY))
                .and()
                .resideOutsideOfPackages(
                        "org.lovebank.timebank.ledger..", "org.lovebank.eventlog..", "org.lovebank.stack..")
                .and()
                // They speak none: they read the code with which the database said no.
                .doNotHaveSimpleName("DatabaseTrouble")
                .and()
                .doNotHaveSimpleName("StartFailure")
                .should()
                .dependOnClassesThat(DATABASE_TALK)
                .because("queries and locks live in the noun's …Repository (or the ledger's journal): give it a method"
                        + " whose name says how it finds")
                .check(street);
    }

    @Test
    void aRepositoryIsCalledOne() {
        classes()
                .that()
                .areAssignableTo(REPOSITORY)
                .should()
                .haveSimpleNameEndingWith("Repository")
                .because("who talks to the database says so in its name")
                .check(street);
    }

    @Test
    void theJournalAndThePostOfficeHaveNoOtherDatabaseRooms() {
        noClasses()
                .that()
                .resideInAnyPackage("org.lovebank.timebank.ledger..", "org.lovebank.eventlog..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.quarkus.hibernate.orm.panache..")
                .because("journal and log are plain JDBC: an entity manager would reorder their statements")
                .check(street);
    }

    @Test
    void resourcesRepositoriesAndEntitiesOpenNoTransaction() {
        noClasses()
                .that(A_RESOURCE.or(A_REPOSITORY).or(AN_ENTITY))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.transaction.Transactional")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("io.quarkus.narayana.jta.QuarkusTransaction")
                .because("a use case, a consumer or a job opens the transaction: put the four beats there")
                .check(street);
    }

    @Test
    void eventsKnowJavaAndJacksonOnly() {
        classes()
                .that()
                .resideInAPackage("org.lovebank.events..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "com.fasterxml.jackson..",
                        "org.jspecify..",
                        "com.google.errorprone.annotations..",
                        "org.lovebank.events..")
                .because("partners read these records too: an event is made of values, not of our frameworks")
                .check(street);
    }

    @Test
    void nothingIsInjectedIntoAField() {
        for (String injection : new String[] {
            "jakarta.inject.Inject",
            "jakarta.persistence.PersistenceContext",
            "org.eclipse.microprofile.config.inject.ConfigProperty",
            "org.eclipse.microprofile.jwt.Claim",
            "jakarta.ws.rs.core.Context"
        }) {
            noFields()
                    .should()
                    .beAnnotatedWith(injection)
                    .because("a class says in its constructor what it needs: take it there")
                    .check(street);
        }
    }

    @Test
    void noClassIsNamedAfterALayer() {
        noClasses()
                .should()
                .haveNameMatching(
                        ".*[.$](\\w*(Service|Impl|Manager|Helper|Utils?|DTO|Dto)|(Abstract|Base|Common)[A-Z]\\w*)")
                .because("a class is named with the field's word (docs/glossary.md); \"service\" is what a volunteer"
                        + " gives")
                .check(street);
    }

    private static DescribedPredicate<JavaClass> named(String description, String ending) {
        return describe(description, type -> outermost(type).getSimpleName().endsWith(ending));
    }

    private static JavaClass outermost(JavaClass type) {
        JavaClass current = type;
        while (current.getEnclosingClass().isPresent()) {
            current = current.getEnclosingClass().get();
        }
        return current;
    }
}
