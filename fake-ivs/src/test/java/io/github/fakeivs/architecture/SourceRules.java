package io.github.fakeivs.architecture;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** The rules for source text: what ArchUnit, which reads class files, cannot see. */
final class SourceRules extends TreePathScanner<Void, Void> {

  static final int MAX_FILE_LINES = 450;
  static final int MAX_METHOD_LINES = 25;

  private final DocTrees docTrees;
  private final SourcePositions positions;
  private final CompilationUnitTree unit;
  private final List<String> violations = new ArrayList<>();

  private SourceRules(DocTrees docTrees, CompilationUnitTree unit) {
    this.docTrees = docTrees;
    this.positions = docTrees.getSourcePositions();
    this.unit = unit;
  }

  /** Returns what breaks a rule, each with its file and line. */
  static List<String> violations(Iterable<? extends JavaFileObject> sources) {
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, List.of("-proc:none"), null, sources);
    DocTrees docTrees = DocTrees.instance(task);
    List<String> violations = new ArrayList<>();
    try {
      for (CompilationUnitTree unit : task.parse()) {
        SourceRules rules = new SourceRules(docTrees, unit);
        rules.checkFileLength();
        rules.scan(unit, null);
        violations.addAll(rules.violations);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return violations;
  }

  private void checkFileLength() throws IOException {
    long lines = unit.getSourceFile().getCharContent(true).toString().lines().count();
    if (lines > MAX_FILE_LINES) {
      add(unit, "the file has " + lines + " lines");
    }
  }

  @Override
  public Void visitClass(ClassTree type, Void nothing) {
    if (isPublicApi(getCurrentPath())) {
      checkDocumented(type, "type " + type.getSimpleName());
      checkSince(type);
    }
    return super.visitClass(type, nothing);
  }

  private void checkSince(ClassTree type) {
    DocCommentTree comment = comment();
    boolean topLevel = getCurrentPath().getParentPath().getLeaf() instanceof CompilationUnitTree;
    if (topLevel && comment != null && !has(comment.getBlockTags(), DocTree.Kind.SINCE)) {
      add(type, "type " + type.getSimpleName() + " lacks @since");
    }
  }

  @Override
  public Void visitVariable(VariableTree variable, Void nothing) {
    if (isMember(getCurrentPath()) && isPublicApi(getCurrentPath())) {
      checkDocumented(variable, "field " + variable.getName());
    }
    return super.visitVariable(variable, nothing);
  }

  @Override
  public Void visitMethod(MethodTree method, Void nothing) {
    checkLength(method);
    if (isPublicApi(getCurrentPath()) && !overrides(method)) {
      checkDocumented(method, "method " + method.getName());
      checkTags(method);
    }
    return super.visitMethod(method, nothing);
  }

  private void checkLength(MethodTree method) {
    if (method.getBody() != null) {
      LineMap lines = unit.getLineMap();
      long first = lines.getLineNumber(positions.getStartPosition(unit, method.getBody()));
      long last = lines.getLineNumber(positions.getEndPosition(unit, method.getBody()));
      if (last - first - 1 > MAX_METHOD_LINES) {
        add(method, "method " + method.getName() + " has " + (last - first - 1) + " lines");
      }
    }
  }

  private void checkTags(MethodTree method) {
    DocCommentTree comment = comment();
    if (comment == null || isNothingButReturn(comment)) {
      return;
    }
    if (returnsValue(method) && !isFluent(method) && !hasReturn(comment)) {
      add(method, "method " + method.getName() + " lacks @return");
    }
    Stream.concat(
            method.getParameters().stream().map(parameter -> parameter.getName().toString()),
            method.getTypeParameters().stream().map(parameter -> parameter.getName().toString()))
        .filter(name -> !hasParam(comment, name))
        .forEach(name -> add(method, "method " + method.getName() + " lacks @param " + name));
  }

  private static boolean returnsValue(MethodTree method) {
    return method.getReturnType() != null && !method.getReturnType().toString().equals("void");
  }

  /** Such as a method of a builder: what it returns goes without saying. */
  private boolean isFluent(MethodTree method) {
    ClassTree declaring = (ClassTree) getCurrentPath().getParentPath().getLeaf();
    String type = method.getReturnType().toString().replaceFirst("<.*", "");
    return !method.getModifiers().getFlags().contains(Modifier.STATIC)
        && (declaring.getSimpleName().contentEquals(type) || type.equals("SELF"));
  }

  private static boolean isNothingButReturn(DocCommentTree comment) {
    return comment.getBlockTags().isEmpty()
        && comment.getFirstSentence().size() == 1
        && has(comment.getFirstSentence(), DocTree.Kind.RETURN);
  }

  private static boolean hasReturn(DocCommentTree comment) {
    return has(comment.getBlockTags(), DocTree.Kind.RETURN)
        || has(comment.getFirstSentence(), DocTree.Kind.RETURN);
  }

  private static boolean hasParam(DocCommentTree comment, String name) {
    return comment.getBlockTags().stream()
        .anyMatch(tag -> tag instanceof ParamTree param && param.getName().toString().equals(name));
  }

  private static boolean has(List<? extends DocTree> tags, DocTree.Kind kind) {
    return tags.stream().anyMatch(tag -> tag.getKind() == kind);
  }

  /** Such formatting gives other digits and letters on a machine with another default locale. */
  @Override
  public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
    if (call.getMethodSelect() instanceof MemberSelectTree method
        && dependsOnLocale(method, call)) {
      add(call, method.getIdentifier() + " depends on the default locale");
    }
    return super.visitMethodInvocation(call, nothing);
  }

  private static boolean dependsOnLocale(MemberSelectTree method, MethodInvocationTree call) {
    return switch (method.getIdentifier().toString()) {
      case "formatted" -> true;
      case "toLowerCase", "toUpperCase" -> call.getArguments().isEmpty();
      case "format" ->
          method.getExpression().toString().equals("String")
              && !call.getArguments().get(0).toString().startsWith("Locale.");
      default -> false;
    };
  }

  private void checkDocumented(Tree tree, String what) {
    if (comment() == null) {
      add(tree, what + " lacks a doc comment");
    }
  }

  private DocCommentTree comment() {
    return docTrees.getDocCommentTree(getCurrentPath());
  }

  private static boolean overrides(MethodTree method) {
    return method.getModifiers().getAnnotations().stream()
        .anyMatch(annotation -> annotation.getAnnotationType().toString().equals("Override"));
  }

  /** Whether users can see the declaration: it and all around it are public or protected. */
  private boolean isPublicApi(TreePath path) {
    if (path.getLeaf() instanceof CompilationUnitTree) {
      return !unit.getPackageName().toString().contains(".internal");
    }
    return isVisible(path) && isPublicApi(path.getParentPath());
  }

  private static boolean isVisible(TreePath path) {
    Set<Modifier> modifiers = modifiers(path.getLeaf());
    boolean implicitlyPublic =
        isMember(path) && !modifiers.contains(Modifier.PRIVATE) && isMemberOfInterface(path);
    return implicitlyPublic
        || modifiers.contains(Modifier.PUBLIC)
        || modifiers.contains(Modifier.PROTECTED);
  }

  private static boolean isMember(TreePath path) {
    return path.getParentPath().getLeaf() instanceof ClassTree;
  }

  private static boolean isMemberOfInterface(TreePath path) {
    Tree.Kind kind = path.getParentPath().getLeaf().getKind();
    return kind == Tree.Kind.INTERFACE || kind == Tree.Kind.ANNOTATION_TYPE;
  }

  private static Set<Modifier> modifiers(Tree declaration) {
    ModifiersTree modifiers =
        declaration instanceof ClassTree type
            ? type.getModifiers()
            : declaration instanceof MethodTree method
                ? method.getModifiers()
                : declaration instanceof VariableTree variable ? variable.getModifiers() : null;
    return modifiers == null ? Set.of() : modifiers.getFlags();
  }

  private void add(Tree tree, String problem) {
    String file = unit.getSourceFile().getName().replaceFirst(".*/", "");
    long line = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
    violations.add(file + ":" + line + ": " + problem);
  }
}
