package smile.bad;

/** Stands for a class of that library. */
public final class Umap {
}
