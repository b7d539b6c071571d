package org.lovebank.volunteer.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lovebank.problem.Refusal;
import org.lovebank.stack.testing.access.Asked;
import org.lovebank.stack.testing.access.World;
import org.lovebank.volunteer.fixture.Rows;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;

/** What a state does not allow is answered with the state and what it allows; an edit of what has changed with its tag. */
@QuarkusTest
@TheRegistry
class TransitionTest {

    private static final Path CLASSES = Path.of("target/classes");

    @Inject
    Rows rows;

    @Test
    void whatTheStateForbidsIsAnsweredWithTheStateAndWhatItAllows() {
        // given
        AccessWorld world = new AccessWorld(rows);
        List<String> expected = new ArrayList<>();
        List<String> found = new ArrayList<>();

        // when
        for (String line : World.lines("transitions.txt")) {
            String[] row = line.split(" = ", 2);
            Response answer = stepped(world, row[1].split(" ", 4));
            expected.add(line);
            found.add((answer.statusCode() < 300 ? "200" : told(answer)) + " = " + row[1]);
        }

        // then
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void whoeverEditsWhatHasChangedIsToldThePresentTag() {
        // given
        AccessWorld world = new AccessWorld(rows);

        // when
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, Asked> put : world.requests().entrySet()) {
            if (put.getValue().method().equals("PUT") && put.getValue().body().startsWith("{")) {
                Somebody editor = put.getKey().contains("areas/") ? world.ours.admin : world.ours.head;
                String address = "/api/v1/" + world.told(put.getValue().path());
                Response answer = editor.put(
                        address, "\"v999\"", world.told(put.getValue().body()));
                String current = answer.path("metadata.current");
                if (answer.statusCode() != 412 || current == null || !current.matches("\"v\\d+\"")) {
                    wrong.add(put.getKey() + " " + answer.asString());
                }
            }
        }

        // then
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyRefusalOfAStateNamesItAndWhatItAllows() throws ClassNotFoundException {
        for (Class<?> refusal : refusals()) {
            // when
            List<String> facts = Stream.of(refusal.getRecordComponents())
                    .map(RecordComponent::getName)
                    .toList();

            // then
            if (refusal.getSimpleName().matches(".*(Forbids|Ended|Closed|Over|Decided|Judged)")) {
                assertThat(facts)
                        .as(refusal.getSimpleName())
                        .contains("allowed")
                        .containsAnyOf("state", "status");
            }
        }
    }

    private static Response stepped(AccessWorld world, String[] call) {
        Somebody who = world.who(call[0]);
        String address = "/api/v1/" + world.told(call[2]);
        String thing = call[1].equals("PUT") ? address : address.substring(0, address.lastIndexOf('/'));
        RequestSpecification request = who.request();
        String tag = who.get(thing).header("ETag");
        if (tag != null) {
            request.header("If-Match", tag);
        }
        if (call.length > 3) {
            request.body(world.told(call[3]));
        }
        return call[1].equals("PUT") ? request.put(address) : request.post(address);
    }

    private static String told(Response answer) {
        Map<String, Object> facts = answer.path("metadata");
        if (answer.statusCode() != 409 || facts == null) {
            return answer.statusCode() + " " + answer.asString();
        }
        List<?> allowed = (List<?>) facts.getOrDefault("allowed", List.of("nothing said"));
        String words = allowed.stream().map(String::valueOf).collect(Collectors.joining(","));
        Object state = facts.getOrDefault("state", facts.get("status"));
        return answer.<String>path("code") + " " + state + " " + (words.isEmpty() ? "-" : words);
    }

    private static List<Class<?>> refusals() throws ClassNotFoundException {
        List<Class<?>> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(CLASSES)) {
            for (Path file : files.toList()) {
                String name = CLASSES.relativize(file).toString();
                if (name.contains("Refusal$") && name.endsWith(".class")) {
                    Class<?> type = Class.forName(name.replace(".class", "").replace('/', '.'));
                    if (type.isRecord() && Refusal.class.isAssignableFrom(type)) {
                        found.add(type);
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found;
    }
}
