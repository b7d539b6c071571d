package org.lovebank.rules.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lovebank.rules.Street;

/** In production a fault point is an empty call: nothing in a jar of a house can halt, throw or wait there. */
class FaultPointsTest {

    private static final String LISTENER = "org/lovebank/http/fault/FaultListener";
    private static final String NOBODY = "org/lovebank/http/fault/NobodyListens";

    /** The launcher and the broker it starts; no house has them. */
    private static final String NOT_IN_A_HOUSE = "platform/stack";

    private static final List<ClassModel> CLASSES = Street.modules().values().stream()
            .filter(module -> !module.equals(NOT_IN_A_HOUSE))
            .flatMap(module -> classesOf(Street.classes(module)))
            .toList();

    @Test
    void onlyNobodyListens() {
        // when
        List<String> listeners = CLASSES.stream()
                .filter(type -> type.interfaces().stream()
                        .anyMatch(each -> each.asInternalName().equals(LISTENER)))
                .map(type -> type.thisClass().asInternalName())
                .toList();
        List<String> lambdas = CLASSES.stream()
                .filter(type -> instructions(type)
                        .anyMatch(each -> each instanceof InvokeDynamicInstruction made
                                && made.typeSymbol()
                                        .returnType()
                                        .descriptorString()
                                        .equals("L" + LISTENER + ";")))
                .map(type -> type.thisClass().asInternalName())
                .toList();

        // then
        assertThat(listeners).as("What reacts to fault points belongs in tests").containsExactly(NOBODY);
        assertThat(lambdas).as("What reacts to fault points belongs in tests").isEmpty();
    }

    @Test
    void andDoesNothing() {
        // given
        ClassModel nobody = CLASSES.stream()
                .filter(type -> type.thisClass().asInternalName().equals(NOBODY))
                .findFirst()
                .orElseThrow();

        // when
        List<Opcode> body = nobody.methods().stream()
                .filter(method -> method.methodName().equalsString("passed"))
                .flatMap(FaultPointsTest::instructions)
                .map(Instruction::opcode)
                .toList();

        // then
        assertThat(body).containsExactly(Opcode.RETURN);
    }

    @Test
    void noHouseEndsItsOwnProcess() {
        assertThat(CLASSES.stream()
                        .filter(type -> instructions(type)
                                .anyMatch(each -> each instanceof InvokeInstruction call
                                        && call.owner().asInternalName().equals("java/lang/Runtime")
                                        && call.name().equalsString("halt")))
                        .map(type -> type.thisClass().asInternalName()))
                .isEmpty();
    }

    @Test
    void noHouseCarriesTheAgent() {
        for (Map.Entry<String, String> house : Street.HOUSES.entrySet()) {
            Path jars = Street.ROOT.resolve(house.getValue()).resolve("target/quarkus-app");
            assertThat(jars).as("build the whole street (./lovebank test)").isDirectory();
            assertThat(filesOf(jars)
                            .map(Street::nameOf)
                            .filter(name -> name.contains("lovebank-chaos") || name.contains("lovebank-stack")))
                    .isEmpty();
        }
    }

    private static Stream<ClassModel> classesOf(Path folder) {
        return filesOf(folder)
                .filter(file -> file.toString().endsWith(".class"))
                .map(file -> {
                    try {
                        return ClassFile.of().parse(file);
                    } catch (IOException unreadable) {
                        throw new UncheckedIOException(unreadable);
                    }
                });
    }

    private static Stream<Path> filesOf(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Instruction> instructions(ClassModel type) {
        return type.methods().stream().flatMap(FaultPointsTest::instructions);
    }

    private static Stream<Instruction> instructions(MethodModel method) {
        return method.code().stream()
                .flatMap(code -> code.elementStream())
                .filter(Instruction.class::isInstance)
                .map(Instruction.class::cast);
    }
}
