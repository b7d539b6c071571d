package org.lovebank.rules.settings;

/** The word for what a setting's value looks like; the start of a house checks by it. */
final class Kinds {
    private Kinds() {}

    static String of(String name, String type) {
        String plain = type.replaceAll("^Optional<(.*)>$", "$1");
        return switch (plain) {
            case "int", "long", "Integer", "Long" -> name.endsWith("port") ? "port" : "number";
            case "boolean", "Boolean" -> "truth";
            case "Duration" -> "duration";
            case "MemorySize" -> "size";
            case "URI", "List<URI>" -> "url";
            case "Path" -> "path";
            case "String" -> ofText(name);
            case "List<String>" -> name.endsWith("url") ? "url" : "text";
            default -> plain.startsWith("List<") ? "text" : "choice";
        };
    }

    private static String ofText(String name) {
        if (name.endsWith("key")) {
            return "key";
        }
        return name.endsWith("password") || name.endsWith("secret") ? "secret" : "text";
    }
}
