package org.lovebank.stack.command;

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
        System.out.println(GatewayCall.of(StackHome.fromEnvironment()).get("/openapi.json"));
        return Lovebank.GOOD;
    }
}
