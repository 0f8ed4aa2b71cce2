package io.github.shellgap;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.lang.ArchRule;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Map;
import java.util.Set;

/** What no class of the program may do, and a class that does all of it, by which each rule is seen to bite. */
final class ForbiddenActs {
    /** Classes that open no connection: they only encode the addresses of links. */
    private static final Set<String> HARMLESS_NET =
            Set.of("java.net.URLEncoder", "java.net.URLDecoder", "java.net.URI");

    /** The package that may serve pages, on this machine alone. */
    private static final String SERVER = "io.github.shellgap.loopback.";

    static final Map<String, ArchRule> RULES = Map.of(
            "reach the network",
            noClasses()
                    .that(describe("serve no pages", type -> !type.getName().startsWith(SERVER)))
                    .should()
                    .dependOnClassesThat(describe("reach the network", ForbiddenActs::reachesNetwork)),
            "start a process",
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("java.lang.ProcessBuilder")
                    .orShould()
                    .accessTargetWhere(describe("Runtime.exec", access -> calls(access, Runtime.class, "exec"))),
            "read objects or run scripts",
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("java.io.ObjectInputStream")
                    .orShould()
                    .dependOnClassesThat()
                    .resideInAnyPackage("javax.script..", "java.rmi..", "javax.naming.."),
            "end the program outside its main class",
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("io.github.shellgap.cli.Main")
                    .should()
                    .accessTargetWhere(describe(
                            "System.exit or Runtime.halt",
                            access -> calls(access, System.class, "exit")
                                    || calls(access, Runtime.class, "halt")
                                    || calls(access, Runtime.class, "exit"))),
            "write files with writers that hide errors",
            noClasses().should().callConstructorWhere(describe("it opens a file", ForbiddenActs::opensFile)));

    private ForbiddenActs() {}

    private static boolean reachesNetwork(JavaClass type) {
        String name = type.getFullName();
        boolean isNet = name.startsWith("java.net.") && !HARMLESS_NET.contains(name);
        return isNet
                || name.startsWith("javax.net.")
                || name.startsWith("com.sun.net.")
                || name.matches("java\\.nio\\.channels\\..*Socket.*");
    }

    private static boolean opensFile(JavaConstructorCall call) {
        boolean isWriter = call.getTargetOwner().isEquivalentTo(PrintWriter.class)
                || call.getTargetOwner().isEquivalentTo(PrintStream.class);
        return isWriter
                && call.getTarget().getRawParameterTypes().stream()
                        .anyMatch(type -> type.isEquivalentTo(String.class) || type.isEquivalentTo(File.class));
    }

    private static boolean calls(JavaAccess<?> access, Class<?> owner, String name) {
        return access.getTargetOwner().isEquivalentTo(owner)
                && access.getTarget().getName().equals(name);
    }

    /** Does it all; nobody calls it. */
    static void doAll() throws IOException, ClassNotFoundException {
        new Socket(InetAddress.getLoopbackAddress(), 1).close();
        new ProcessBuilder("true").start();
        try (InputStream none = new ByteArrayInputStream(new byte[0]);
                ObjectInputStream objects = new ObjectInputStream(none)) {
            objects.readObject();
        }
        try (PrintWriter out = new PrintWriter(new File("x"), java.nio.charset.StandardCharsets.UTF_8);
                PrintStream more = new PrintStream(new File("x"), java.nio.charset.StandardCharsets.UTF_8)) {
            out.println(more);
        }
        System.exit(1);
    }
}
