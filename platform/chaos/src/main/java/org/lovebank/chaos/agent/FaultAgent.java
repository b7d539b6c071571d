package org.lovebank.chaos.agent;

import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import org.jspecify.annotations.Nullable;

/** {@code -javaagent:lovebank-chaos.jar=FOLDER}: a house whose fault points can be armed by a file in the folder. */
public final class FaultAgent implements ClassFileTransformer {

    private static final String LISTENER = "org/lovebank/http/fault/NobodyListens";
    private static final String METHOD = "passed";
    private static final MethodTypeDesc TOLD = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Object);

    private FaultAgent() {}

    public static void premain(String folder, Instrumentation house) {
        Harm.readFrom(Path.of(folder));
        house.addTransformer(new FaultAgent());
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            @Nullable String name,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] bytes) {
        return LISTENER.equals(name) ? withBody(bytes) : null;
    }

    /** The listener's class, its empty method calling {@link Harm#passed}. */
    static byte[] withBody(byte[] bytes) {
        ClassFile file = ClassFile.of();
        ClassDesc harm = ClassDesc.of("org.lovebank.chaos.agent.Harm");
        return file.transformClass(file.parse(bytes), (type, element) -> {
            if (element instanceof MethodModel method && method.methodName().equalsString(METHOD)) {
                type.withMethodBody(
                        method.methodName(),
                        method.methodType(),
                        method.flags().flagsMask(),
                        code -> code.aload(1).invokestatic(harm, METHOD, TOLD).return_());
            } else {
                type.with(element);
            }
        });
    }
}
