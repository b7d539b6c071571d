package org.lovebank.rules.settings;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Finds in Java sources what they read: config mappings, injected properties, the clocks of jobs. */
final class ReadSettings extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$?\\{([a-z][\\w.-]+)(?::([^}]*))?}");

    private final Map<String, Setting> found;
    private final Trees trees;
    private final Map<String, ClassTree> interfaces = new HashMap<>();

    private ReadSettings(Map<String, Setting> found, Trees trees) {
        this.found = found;
        this.trees = trees;
    }

    /** Adds the settings of these files to {@code found}, by name. */
    static void in(List<Path> files, Map<String, Setting> found) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, nothing -> {}, null, null, manager.getJavaFileObjectsFromPaths(files));
            Trees trees = Trees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new ReadSettings(found, trees).scan(unit, null);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
        Optional<String> prefix = argument(type.getModifiers(), "ConfigMapping", "prefix");
        if (prefix.isPresent()) {
            interfacesOf(type);
            members(type, prefix.get());
            return null;
        }
        return super.visitClass(type, null);
    }

    @Override
    public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
        argument(variable.getModifiers(), "ConfigProperty", "name").ifPresent(name -> {
            String type = String.valueOf(variable.getType());
            Optional<String> fallback = argument(variable.getModifiers(), "ConfigProperty", "defaultValue");
            add(name, type, fallback.orElse(""), fallback.isEmpty() && !type.startsWith("Optional"), "");
        });
        return super.visitVariable(variable, null);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
        argument(method.getModifiers(), "Scheduled", "every").ifPresent(every -> {
            Matcher named = PLACEHOLDER.matcher(every);
            if (named.matches()) {
                String fallback = named.group(2) == null ? "" : named.group(2);
                add(new Setting(named.group(1), "interval", fallback, false, ""));
            }
        });
        return super.visitMethod(method, null);
    }

    private void interfacesOf(ClassTree type) {
        interfaces.put(type.getSimpleName().toString(), type);
        for (Tree member : type.getMembers()) {
            if (member instanceof ClassTree inner) {
                interfacesOf(inner);
            }
        }
    }

    private void members(ClassTree type, String prefix) {
        for (Tree parent : type.getImplementsClause()) {
            Optional.ofNullable(interfaces.get(parent.toString())).ifPresent(above -> members(above, prefix));
        }
        for (Tree member : type.getMembers()) {
            if (member instanceof MethodTree method) {
                read(method, prefix);
            }
        }
    }

    private void read(MethodTree method, String prefix) {
        String type = String.valueOf(method.getReturnType()).replace(" ", "");
        String name = prefix + "." + kebab(method.getName().toString());
        if (type.startsWith("Map<")) {
            name += ".*";
            type = type.substring(type.indexOf(',') + 1, type.length() - 1);
        }
        ClassTree nested = interfaces.get(type);
        if (nested != null && nested.getKind() == Tree.Kind.INTERFACE) {
            members(nested, name);
            return;
        }
        Optional<String> fallback = argument(method.getModifiers(), "WithDefault", "value");
        boolean optional = type.startsWith("Optional") || name.endsWith("*");
        add(name, type, fallback.orElse(""), fallback.isEmpty() && !optional, words(method));
    }

    private void add(String name, String type, String fallback, boolean required, String words) {
        add(new Setting(name, Kinds.of(name, type), fallback, required, words));
    }

    /** What several classes read alike is one setting; the more telling kind and words stay. */
    private void add(Setting setting) {
        found.merge(
                setting.name(),
                setting,
                (one, other) -> new Setting(
                        one.name(),
                        one.kind().equals("text") ? other.kind() : one.kind(),
                        one.fallback().isEmpty() ? other.fallback() : one.fallback(),
                        one.required() || other.required(),
                        one.words().isEmpty() ? other.words() : one.words()));
    }

    private String words(MethodTree method) {
        String comment = trees.getDocComment(
                com.sun.source.util.TreePath.getPath(getCurrentPath().getCompilationUnit(), method));
        return comment == null
                ? ""
                : comment.replaceAll("\\{@(?:code|link) ([^}]*)}", "`$1`")
                        .replaceAll("\\s+", " ")
                        .strip();
    }

    private static Optional<String> argument(ModifiersTree modifiers, String annotation, String argument) {
        List<String> values = new ArrayList<>();
        for (AnnotationTree each : modifiers.getAnnotations()) {
            if (each.getAnnotationType().toString().equals(annotation)) {
                each.getArguments().forEach(given -> value(given, argument).ifPresent(values::add));
            }
        }
        return values.stream().findFirst();
    }

    private static Optional<String> value(ExpressionTree given, String argument) {
        if (given instanceof AssignmentTree pair
                && pair.getVariable().toString().equals(argument)
                && pair.getExpression() instanceof LiteralTree literal) {
            return Optional.of(String.valueOf(literal.getValue()));
        }
        return given instanceof LiteralTree literal && argument.equals("value")
                ? Optional.of(String.valueOf(literal.getValue()))
                : Optional.empty();
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
