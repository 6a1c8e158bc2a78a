package org.supplyline.browser;

import java.nio.charset.Charset;
import java.util.Set;
import org.teavm.model.AccessLevel;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/** Gives the compiler {@link Charset#isSupported}, which ZXing calls and TeaVM's class library lacks. */
public final class CharsetSupport implements TeaVMPlugin, ClassHolderTransformer {

    private static final Set<String> OF_TEAVM =
            Set.of("UTF-8", "UTF8", "ISO-8859-1", "ISO8859_1", "US-ASCII", "ASCII", "UTF-16", "UTF-16BE", "UTF-16LE");

    /** Called by the compiled program in place of {@link Charset#isSupported}. */
    public static boolean isSupported(String name) {
        return OF_TEAVM.contains(name);
    }

    @Override
    public void install(TeaVMHost host) {
        host.add(this);
    }

    @Override
    public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
        if (!type.getName().equals(Charset.class.getName())) {
            return;
        }
        MethodHolder method = new MethodHolder(new MethodDescriptor("isSupported", String.class, boolean.class));
        method.setLevel(AccessLevel.PUBLIC);
        method.getModifiers().add(ElementModifier.STATIC);
        ProgramEmitter body = ProgramEmitter.create(method, context.getHierarchy());
        ValueEmitter name = body.var(1, String.class);
        body.invoke(CharsetSupport.class, "isSupported", boolean.class, name).returnValue();
        type.addMethod(method);
    }
}
