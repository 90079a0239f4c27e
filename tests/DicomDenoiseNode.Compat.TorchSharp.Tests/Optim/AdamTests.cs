// Adam against its published update.
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace DicomDenoiseNode.Compat.TorchSharp.Tests.Optim;

public class AdamTests
{
    [Theory]
    [InlineData(0, false, false)]
    [InlineData(0.1, false, false)]
    [InlineData(0, true, false)]
    [InlineData(0, false, true)]
    public void Steps_follow_the_published_update(double decay, bool amsgrad, bool maximize)
    {
        using var scope = NewDisposeScope();
        var parameter = new Parameter(tensor((IList<float>)[1f, -2f]));
        using var adam = optim.Adam([parameter], lr: 0.1, beta1: 0.8, beta2: 0.9, eps: 1e-3, weight_decay: decay, amsgrad: amsgrad, maximize: maximize);
        double[] p = [1, -2], m = [0, 0], v = [0, 0], largest = [0, 0];
        for (int t = 1; t <= 4; t++)
        {
            adam.zero_grad();
            (parameter * parameter).sum().backward();
            adam.step();
            for (int i = 0; i < 2; i++)
            {
                double g = ((maximize ? -1 : 1) * 2 * p[i]) + (decay * p[i]);
                m[i] = (0.8 * m[i]) + (0.2 * g);
                v[i] = (0.9 * v[i]) + (0.1 * g * g);
                largest[i] = Math.Max(largest[i], v[i]);
                double first = m[i] / (1 - Math.Pow(0.8, t)), second = (amsgrad ? largest[i] : v[i]) / (1 - Math.Pow(0.9, t));
                p[i] -= 0.1 * first / (Math.Sqrt(second) + 1e-3);
            }
            Assert.InRange(Numbers.Distance(parameter.Values(), p), 0, 1e-6 * t);
        }
    }

    [Fact]
    public void A_parameter_without_gradient_stays()
    {
        using var parameter = new Parameter(ones([2]));
        using var adam = optim.Adam([parameter]);
        adam.step();
        Assert.Equal([1f, 1f], parameter.Values());
    }

    [Fact]
    public void A_restored_optimiser_goes_on_bit_for_bit()
    {
        using var scope = NewDisposeScope();
        using var stream = new MemoryStream();
        Parameter one = new(Numbers.Tensor(1, 3, 4)), other;
        using var adam = optim.Adam([one], lr: 0.05);
        Step(one, adam);
        using (var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true))
            adam.save_state_dict(writer);
        other = new Parameter(one.detach().clone());
        using var restored = optim.Adam([other], lr: 0.05);
        stream.Position = 0;
        using (var reader = new BinaryReader(stream))
            restored.load_state_dict(reader);
        Step(one, adam);
        Step(other, restored);
        Assert.Equal(one.Values(), other.Values());

        static void Step(Parameter parameter, optim.Optimizer optimiser)
        {
            optimiser.step(() =>
            {
                optimiser.zero_grad();
                var loss = (parameter * parameter).mean();
                loss.backward();
                return loss;
            });
        }
    }
}
