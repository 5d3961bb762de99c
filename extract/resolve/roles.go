package resolve

func (d *document) describe(entities []Entity) {}
