package app

import (
	"context"
	"errors"
	"slices"

	goapp "github.com/maxence-charriere/go-app/v10/pkg/app"

	"rubricate/extract/know"
)

// renderOwn is where the reader installs packs of their own and removes them.
func (p *aboutPage) renderOwn() goapp.UI {
	if p.sources == nil {
		return placeholder()
	}
	own := p.sources.Own
	return goapp.Section().Class("own-packs").Body(
		goapp.H2().Class("about-heading").Text(tr.OwnPacks),
		goapp.P().Class("about-text").Text(tr.OwnPacksText),
		goapp.Range(own).Slice(func(i int) goapp.UI { return p.renderOwnPack(own[i]) }),
		goapp.Range(missing(own)).Slice(func(i int) goapp.UI { return p.renderOffer(missing(own)[i]) }),
		goapp.P().Class("own-status").Attr("role", "status").Text(p.said),
		goapp.Label().Class("button", "own-add").Body(
			goapp.Span().Text(tr.AddPack),
			goapp.Input().Type("file").Class("unseen").Accept(".pack").OnChange(p.onFile),
		),
	)
}

func (p *aboutPage) renderOwnPack(pack know.Meta) goapp.UI {
	return goapp.Div().Class("own-pack").Body(
		goapp.Raw(packMarkup(pack)),
		goapp.Button().Type("button").Class("button", "button-quiet").Text(tr.RemovePack).
			OnClick(func(ctx goapp.Context, _ goapp.Event) {
				p.change(ctx, tr.PackRemoved(pack.Title), func(ctx context.Context) (*Sources, error) {
					return site.provider.Remove(ctx, pack.Name)
				})
			}, goapp.EventScope(pack.Name)),
	)
}

// offered are the packs that a site has besides the core's, by name.
var offered = []string{"places", "villages"}

// missing are the offered packs that the reader does not have.
func missing(own []know.Meta) []string {
	return slices.DeleteFunc(slices.Clone(offered), func(name string) bool {
		return slices.ContainsFunc(own, func(m know.Meta) bool { return m.Name == name })
	})
}

func (p *aboutPage) renderOffer(pack string) goapp.UI {
	return goapp.Div().Class("own-pack").Body(
		goapp.P().Class("own-offer").Text(tr.OfferedPacks[pack]),
		goapp.Button().Type("button").Class("button", "button-quiet").Text(tr.Get).
			OnClick(func(ctx goapp.Context, _ goapp.Event) {
				p.change(ctx, tr.PackAdded, func(ctx context.Context) (*Sources, error) {
					return site.provider.InstallOffered(ctx, pack)
				})
				p.said = tr.GettingPack
			}, goapp.EventScope(pack)),
	)
}

// largestPack is what a browser has memory for, in bytes.
const largestPack = 256 << 20

var errLargePack = errors.New("the file is too large to be a pack")

// onFile installs the file that the reader has chosen.
func (p *aboutPage) onFile(ctx goapp.Context, _ goapp.Event) {
	input := ctx.JSSrc()
	file := input.Get("files").Index(0)
	if !file.Truthy() {
		return
	}
	if file.Get("size").Int() > largestPack {
		p.said = tr.PackRefused(errLargePack.Error())
		return
	}
	file.Call("arrayBuffer").Then(func(buffer goapp.Value) {
		array := goapp.Window().Get("Uint8Array").New(buffer)
		data := make([]byte, array.Length())
		goapp.CopyBytesToGo(data, array)
		input.Set("value", "") // so that the same file can be chosen again
		ctx.Dispatch(func(ctx goapp.Context) {
			p.change(ctx, tr.PackAdded, func(ctx context.Context) (*Sources, error) {
				return site.provider.Install(ctx, data)
			})
		})
	})
}

// change changes the packs and says what has come of it.
func (p *aboutPage) change(ctx goapp.Context, done string, to func(context.Context) (*Sources, error)) {
	p.said = ""
	ctx.Async(func() {
		s, err := to(ctx)
		ctx.Dispatch(func(goapp.Context) {
			if err != nil {
				p.said = tr.PackRefused(err.Error())
				return
			}
			p.sources, p.said = s, done
		})
	})
}
