package org.lovebank.stack.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.concurrent.Callable;
import org.lovebank.stack.part.StackHome;
import picocli.CommandLine.Command;

@Command(
        name = "openapi",
        mixinStandardHelpOptions = true,
        description =
                "Prints the API reference of all houses as one OpenAPI document, as the running gateway serves it.")
final class OpenApi implements Callable<Integer> {

    @Override
    public Integer call() throws Exception {
        String document = GatewayCall.of(StackHome.fromEnvironment()).get("/openapi.json");
        System.out.println(document);
        JsonNode missing = new ObjectMapper().readTree(document).at("/info/x-missing-houses");
        if (!missing.isEmpty()) {
            System.err.println("openapi: not whole, these houses have not described themselves yet: " + missing);
            return Lovebank.FAILED;
        }
        return Lovebank.GOOD;
    }
}
