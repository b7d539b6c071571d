package org.lovebank.reference.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lovebank.reference.MergedReference;

/** The Java client: a record for each noun, a class of calls for each tag, over the JDK's own HTTP client and Jackson. */
final class JavaClient {

    private static final Pattern PLACE = Pattern.compile("\\{([^}]*)}");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]+");
    private static final String SOURCES = "src/main/java/org/lovebank/client/";

    private final JsonNode document;
    private final JavaTypes types;
    private final JavaNouns nouns;

    JavaClient(JsonNode document) {
        this.document = document;
        this.types = new JavaTypes(document.at("/components/schemas"));
        this.nouns = new JavaNouns(types, Call.nounsSent(document));
    }

    /** The files of the project by name. */
    Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("pom.xml", Sources.read("java/pom.xml").replace("VERSION", MergedReference.VERSION));
        files.put("README.md", Sources.read("java/README.md"));
        files.put(SOURCES + "Lovebank.java", Sources.read("java/Lovebank.txt"));
        files.put(SOURCES + "LovebankProblem.java", Sources.read("java/LovebankProblem.txt"));
        document.at("/components/schemas").properties().forEach(noun -> {
            if (JavaTypes.isRecord(noun.getValue()) || JavaTypes.isEnum(noun.getValue())) {
                files.put(SOURCES + "type/" + noun.getKey() + ".java", nouns.source(noun.getKey(), noun.getValue()));
            }
        });
        Map<String, List<Call>> byTag = new TreeMap<>();
        Call.allOf(document).stream()
                .filter(call -> !call.streams())
                .forEach(call -> byTag.computeIfAbsent(className(call.tag()), none -> new ArrayList<>())
                        .add(call));
        byTag.forEach((name, calls) -> files.put(SOURCES + name + ".java", calls(name, calls)));
        return files;
    }

    private String calls(String name, List<Call> calls) {
        String methods = calls.stream().map(this::method).collect(Collectors.joining("\n"));
        return "package org.lovebank.client;\n\n"
                + JavaNouns.comment("", calls.getFirst().tag()) + "public final class " + name
                + " {\n\n    private final Lovebank lovebank;\n\n    public " + name
                + "(Lovebank lovebank) {\n        this.lovebank = lovebank;\n    }\n\n" + methods + "}\n";
    }

    private String method(Call call) {
        List<String> given = new ArrayList<>();
        call.inPath()
                .forEach(parameter -> given.add(types.of(parameter.schema()) + " " + JavaTypes.name(parameter.name())));
        StringBuilder sends = new StringBuilder();
        if (!call.bodyType().isEmpty()) {
            given.add(body(call, sends));
        }
        if (call.versioned()) {
            given.add("String ifMatch");
            sends.append(".header(\"If-Match\", ifMatch)");
        }
        call.inQuery().forEach(parameter -> {
            String variable = JavaTypes.name(parameter.name());
            given.add(types.of(parameter.schema()) + " " + variable);
            sends.append(".query(\"")
                    .append(parameter.name())
                    .append("\", ")
                    .append(variable)
                    .append(')');
        });
        String answer =
                call.answerType().isEmpty() ? "Void" : isJson(call.answerType()) ? types.of(call.answer()) : "byte[]";
        String reads = answer.equals("byte[]") ? ".readBytes()" : ".read(" + token(answer) + ")";
        return JavaNouns.comment("    ", call.summary() + " (" + call.key() + ")") + "    public Lovebank.Answer<"
                + answer + "> "
                + JavaTypes.name(name(call)) + "(" + String.join(", ", given)
                + ") {\n        return lovebank.request(\"" + call.verb()
                + "\", " + address(call) + ")" + sends + reads + ";\n    }\n";
    }

    private String body(Call call, StringBuilder sends) {
        if (isJson(call.bodyType())) {
            sends.append(".json(body)");
            return types.of(call.body()) + " body";
        }
        if (call.bodyType().contains("form")) {
            sends.append(".form(form)");
            return "java.util.Map<String, String> form";
        }
        sends.append(".bytes(body, \"").append(call.bodyType()).append("\")");
        return "byte[] body";
    }

    /** Generic types are known at run time by a reference that names them. */
    private static String token(String type) {
        return type.contains("<")
                ? "new com.fasterxml.jackson.core.type.TypeReference<" + type + ">() {}.getType()"
                : type + ".class";
    }

    private static String address(Call call) {
        String joined = PLACE.matcher("\"" + call.path() + "\"")
                .replaceAll(place -> "\" + Lovebank.segment(" + JavaTypes.name(place.group(1)) + ") + \"");
        return joined.replace(" + \"\"", "");
    }

    private static boolean isJson(String mediaType) {
        return mediaType.contains("json") && !mediaType.contains("ndjson");
    }

    /** The door's own word and its noun, so that a name stays what it is whatever is added: {@code listWish}. */
    private static String name(Call call) {
        int line = call.id().lastIndexOf('_');
        String noun = call.id().substring(call.id().lastIndexOf('_', line - 1) + 1, Math.max(line, 0));
        return call.id().substring(line + 1) + noun.replaceAll("Resource$", "");
    }

    private static String className(String tag) {
        return WORD.matcher(tag)
                .results()
                .map(MatchResult::group)
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }
}
