package org.lovebank.reference.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PromisesTest {

    private static final String DOCUMENT = """
        {"paths":{
          "/wishes":{
            "get":{"operationId":"list","parameters":[{"name":"state","in":"query","schema":{"type":"string"}}],
              "responses":{"200":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Wish"}}}}}},
            "post":{"operationId":"post",
              "requestBody":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Note"}}}},
              "responses":{"204":{}}}}},
         "components":{"schemas":{
          "Wish":{"type":"object","properties":{"id":{"type":"string"},"state":{"$ref":"#/components/schemas/State"}}},
          "State":{"type":"string","enum":["OPEN","DONE"]},
          "Note":{"type":"object","required":["title"],"properties":{"title":{"type":"string"},
            "line":{"$ref":"#/components/schemas/Line"}}},
          "Line":{"type":"object","properties":{"minutes":{"type":"integer"}}}}}}\
        """;

    @Test
    void whatIsOnlyAddedBreaksNothing() {
        assertThat(after("\"DONE\"]", "\"DONE\",\"LATE\"]")).isEmpty();
        assertThat(after("\"id\":{\"type\":\"string\"},", "\"id\":{\"type\":\"string\"},\"no\":{\"type\":\"string\"},"))
                .isEmpty();
        assertThat(
                        after(
                                "\"/wishes\":{",
                                "\"/notes\":{\"post\":{\"operationId\":\"new\",\"parameters\":[{\"name\":\"day\","
                                        + "\"in\":\"query\",\"required\":true,\"schema\":{\"type\":\"string\"}}]}},\"/wishes\":{"))
                .isEmpty();
        assertThat(after("\"required\":[\"title\"],", "")).isEmpty();
    }

    @Test
    void whatCallersReadMayNotGoOrChange() {
        assertThat(after("\"get\":", "\"x-get\":"))
                .contains("gone or changed: GET /wishes is list", "gone or changed: GET /wishes sends state string");
        assertThat(after("\"id\":{\"type\":\"string\"}", "\"id\":{\"type\":\"integer\"}"))
                .containsExactly("gone or changed: Wish.id is string");
        assertThat(after("\"id\":{\"type\":\"string\"},", "")).containsExactly("gone or changed: Wish.id is string");
        assertThat(after(",\"DONE\"", "")).containsExactly("gone or changed: State may be DONE");
        assertThat(after("\"operationId\":\"post\"", "\"operationId\":\"put\""))
                .containsExactly("gone or changed: POST /wishes is post");
    }

    @Test
    void whatWasThereMayNotAskForMore() {
        assertThat(after("\"Line\":{\"type\":\"object\",", "\"Line\":{\"type\":\"object\",\"required\":[\"minutes\"],"))
                .containsExactly("newly asked for: Line.minutes");
        assertThat(after("\"in\":\"query\",", "\"in\":\"query\",\"required\":true,"))
                .containsExactly("newly asked for: GET /wishes sends state");
    }

    private static List<String> after(String was, String is) {
        assertThat(DOCUMENT).contains(was);
        return Promises.broken(promises(DOCUMENT), promises(DOCUMENT.replace(was, is)));
    }

    private static Set<String> promises(String document) {
        try {
            return Promises.of(new ObjectMapper().readTree(document));
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }
}
