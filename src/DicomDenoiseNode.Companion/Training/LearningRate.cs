// The step length of the optimiser over a run.
namespace DicomDenoiseNode.Companion.Training;

internal static class LearningRate
{
    /// <summary>Grows linearly over the warm-up, then falls along half a cosine to its last value (Loshchilov and Hutter, SGDR, 2017, eqn 5, without restarts).</summary>
    /// <param name="recipe">Highest and last value, warm-up and planned iterations.</param>
    /// <param name="iteration">From 0 on.</param>
    public static double At(Recipe recipe, int iteration)
    {
        if (iteration < recipe.WarmUp)
            return recipe.LearningRate * (iteration + 1) / recipe.WarmUp;
        double share = (double)(iteration - recipe.WarmUp) / Math.Max(1, recipe.Iterations - 1 - recipe.WarmUp);
        return recipe.FinalLearningRate + ((recipe.LearningRate - recipe.FinalLearningRate) * (1 + Math.Cos(Math.PI * Math.Min(1, share))) / 2);
    }
}
