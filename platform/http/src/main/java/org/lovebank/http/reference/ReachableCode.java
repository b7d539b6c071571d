package org.lovebank.http.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.reflect.AccessFlag;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a call may lead to, read from the classes: which of our objects are made on the way, and which scopes are asked
 * for. It follows every call into our own packages, and every implementation where a call is abstract, so it may name a
 * little too much and never too little.
 */
final class ReachableCode {

    private static final String OURS = "org/lovebank/";
    private static final String CALLER = OURS + "access/Caller";

    private final ClassLoader loader;
    private final Function<String, Collection<String>> implementations;
    private final Map<String, Optional<ClassModel>> classes = new HashMap<>();

    /** @param implementations the known subclasses and implementations of a class; all names as in {@code a.b.C} */
    ReachableCode(ClassLoader loader, Function<String, Collection<String>> implementations) {
        this.loader = loader;
        this.implementations = implementations;
    }

    /** What was met on the way: the names of the classes of which objects are made, and the scopes. */
    record Met(Set<String> made, Set<String> scopes) {}

    /** A method by its class, name and descriptor. */
    record Step(String owner, String name, String descriptor) {}

    Met from(Collection<Step> beginnings) {
        Met met = new Met(new TreeSet<>(), new TreeSet<>());
        Set<Step> seen = new HashSet<>(beginnings);
        Deque<Step> next = new ArrayDeque<>(beginnings);
        while (!next.isEmpty()) {
            bodies(next.pop())
                    .flatMap(body -> look(body, met).stream())
                    .filter(step -> step.owner().startsWith(OURS))
                    .filter(seen::add)
                    .forEach(next::push);
        }
        return met;
    }

    private Stream<MethodModel> bodies(Step step) {
        Optional<MethodModel> method = find(step.owner(), step);
        if (method.isPresent() && !method.get().flags().has(AccessFlag.ABSTRACT)) {
            return method.stream();
        }
        return implementations.apply(step.owner().replace('/', '.')).stream()
                .map(name -> name.replace('.', '/'))
                .flatMap(name -> find(name, step).stream())
                .filter(found -> !found.flags().has(AccessFlag.ABSTRACT));
    }

    private Optional<MethodModel> find(String owner, Step step) {
        Optional<ClassModel> type = read(owner);
        if (type.isEmpty()) {
            return Optional.empty();
        }
        Optional<MethodModel> here = type.get().methods().stream()
                .filter(method -> method.methodName().equalsString(step.name())
                        && method.methodType().equalsString(step.descriptor()))
                .findFirst();
        return here.or(() -> parents(type.get())
                .flatMap(parent -> find(parent, step).stream())
                .findFirst());
    }

    private static Stream<String> parents(ClassModel type) {
        return Stream.concat(type.superclass().stream(), type.interfaces().stream())
                .map(parent -> parent.asInternalName());
    }

    private Set<Step> look(MethodModel method, Met met) {
        Set<Step> steps = new HashSet<>();
        boolean asked = false;
        for (CodeElement element :
                method.code().<Iterable<CodeElement>>map(code -> code).orElse(List.of())) {
            switch (element) {
                case NewObjectInstruction made ->
                    met.made().add(made.className().asInternalName());
                case InvokeInstruction call -> steps.add(step(call.method()));
                case InvokeDynamicInstruction lambda ->
                    lambda.invokedynamic().bootstrap().arguments().forEach(argument -> {
                        if (argument instanceof MethodHandleEntry handle) {
                            steps.add(step(handle.reference()));
                        }
                    });
                case ConstantInstruction.LoadConstantInstruction constant -> {
                    if (asked) {
                        met.scopes().add(String.valueOf(constant.constantValue()));
                    }
                }
                default -> {}
            }
            if (element instanceof InvokeInstruction call) {
                asked = asksForScopes(call);
            }
        }
        return steps;
    }

    private static boolean asksForScopes(InvokeInstruction call) {
        return call.owner().asInternalName().equals(CALLER) && call.name().equalsString("scopes");
    }

    private static Step step(MemberRefEntry member) {
        return new Step(
                member.owner().asInternalName(),
                member.name().stringValue(),
                member.type().stringValue());
    }

    private Optional<ClassModel> read(String name) {
        return name.startsWith(OURS) ? classes.computeIfAbsent(name, this::parse) : Optional.empty();
    }

    private Optional<ClassModel> parse(String name) {
        try (@Nullable InputStream bytes = loader.getResourceAsStream(name + ".class")) {
            return bytes == null ? Optional.empty() : Optional.of(ClassFile.of().parse(bytes.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
